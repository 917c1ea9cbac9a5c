using System.Security.Cryptography;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.DataProtection;

namespace EscalationRoom.Identity.SignIn.Passkeys;

/// <summary>Keeps the question a browser's passkey was asked until its answer comes back: minutes long, in that browser only, and for one answer.</summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, OwnAddress own, SpentProofs spent)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("EscalationRoom.Passkeys").ToTimeLimitedDataProtector();

    private string Cookie => own.CookieName("EscalationRoom.Identity.Passkey");

    public void Keep(HttpContext http, string state) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(state, Lasts), Options(Lasts));

    /// <summary>The question, if it was not answered before.</summary>
    public async Task<string?> TakeAsync(HttpContext http)
    {
        var state = Read(http);
        http.Response.Cookies.Append(Cookie, "", Options(TimeSpan.Zero));
        return state is not null && await spent.IsFirstAsync("passkey", state, http.RequestAborted) ? state : null;
    }

    private string? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } cookie ? _protector.Unprotect(cookie) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Options(TimeSpan lasts) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lasts,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = own.IsHttps,
    };
}
