using System.Security.Claims;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.TierClaims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The server's own two cookies: signed in here, and between the two steps. The app has a cookie of its own.</summary>
internal static class AuthorityCookies
{
    public const string SignedIn = "identity";
    public const string BetweenSteps = "identity.step";

    private static readonly TimeSpan BetweenStepsLasts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SignedInLasts = TimeSpan.FromHours(8);

    public static void AddAuthorityCookies(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(SignedIn).AddCookie(BetweenSteps);
        Configure(services, SignedIn, "EscalationRoom.Identity", SignedInLasts);
        Configure(services, BetweenSteps, "EscalationRoom.Identity.Step", BetweenStepsLasts);
    }

    public static ClaimsPrincipal PrincipalFor(Account account, params string[] methods)
    {
        var identity = new ClaimsIdentity(SignedIn, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Id.ToString())
            .SetClaim(PersonClaims.Stamp, account.SecurityStamp)
            .SetClaim(PersonClaims.SignIn, Guid.CreateVersion7().ToString());
        identity.AddClaims(methods.Select(it => new Claim(Claims.AuthenticationMethodReference, it)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>After something about the account changed: this browser stays signed in, since when it was; all others' cookies are void.</summary>
    public static Task KeepSignedInAsync(this HttpContext http, AuthenticateResult earlier, Account account)
    {
        var principal = earlier.Principal!.Clone();
        principal.SetClaim(PersonClaims.Stamp, account.SecurityStamp);
        var (since, until) = (earlier.Properties!.IssuedUtc, earlier.Properties.ExpiresUtc);
        return http.SignInAsync(SignedIn, principal, new AuthenticationProperties { IssuedUtc = since, ExpiresUtc = until });
    }

    private static void Configure(IServiceCollection services, string scheme, string name, TimeSpan lasts) => services
        .AddOptions<CookieAuthenticationOptions>(scheme)
        .Configure<OwnAddress>((cookie, address) =>
        {
            cookie.Cookie.Name = address.CookieName(name);
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = lasts;
            cookie.SlidingExpiration = false;
        });
}
