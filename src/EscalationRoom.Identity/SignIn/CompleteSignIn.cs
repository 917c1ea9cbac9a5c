using System.Security.Claims;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using EscalationRoom.Identity.TierClaims;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The last moment of signing in, whichever way it went: everything that was asked for has been proven.</summary>
internal sealed class CompleteSignIn(KnownBrowsers browsers, CurrentSignIn current)
{
    public async Task RunAsync(HttpContext http, Account account, params string[] methods)
    {
        await http.SignOutAsync(AuthorityCookies.BetweenSteps);
        var principal = AuthorityCookies.PrincipalFor(account, methods);
        await KeepNameAsync(http, principal, account);
        await http.SignInAsync(AuthorityCookies.SignedIn, principal);
        browsers.Remember(http, account);
    }

    /// <summary>Who signs in again in the same browser continues the same sign-in: the app's sessions know it by its name.</summary>
    private async Task KeepNameAsync(HttpContext http, ClaimsPrincipal principal, Account account)
    {
        var earlier = (await http.AuthenticateAsync(AuthorityCookies.SignedIn)).Principal;
        if (earlier is not null && await current.FindAsync(earlier, http.RequestAborted) is { } same && same.Account.Id == account.Id)
        {
            principal.SetClaim(PersonClaims.SignIn, earlier.GetClaim(PersonClaims.SignIn));
        }
    }
}
