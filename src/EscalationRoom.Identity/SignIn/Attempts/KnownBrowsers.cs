using System.Security.Cryptography;
using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>
/// Marks a browser in which somebody signed in completely, so that its attempts at their account are counted apart: whoever guesses
/// elsewhere, or behind the same address, uses up their own attempts only. The mark proves nothing else.
/// </summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, OwnAddress own)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("EscalationRoom.KnownBrowsers").ToTimeLimitedDataProtector();

    private string Cookie => own.CookieName("EscalationRoom.Identity.Known");

    public Caller CallerOf(HttpContext http, string? email) =>
        new(http.Connection.RemoteIpAddress, Read(http) is [var mark, var known] && known == Comparable(email) ? mark : null);

    /// <summary>For who has not said which account they are after.</summary>
    public Caller CallerOf(HttpContext http) => new(http.Connection.RemoteIpAddress, Read(http) is [var mark, _] ? mark : null);

    public void Remember(HttpContext http, Account account)
    {
        var mark = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Response.Cookies.Append(Cookie, _protector.Protect($"{mark}\n{Comparable(account.Email)}", Lasts), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lasts,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = own.IsHttps,
        });
    }

    private static string Comparable(string? email) => email?.Trim().ToUpperInvariant() ?? "";

    private string[] Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } cookie ? _protector.Unprotect(cookie).Split('\n') : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
