using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The last moment of signing in, whichever way it went: everything that was asked for has been proven.</summary>
internal sealed class CompleteSignIn(KnownBrowsers browsers)
{
    public async Task RunAsync(HttpContext http, Account account, params string[] methods)
    {
        await http.SignOutAsync(AuthorityCookies.BetweenSteps);
        await http.SignInAsync(AuthorityCookies.SignedIn, AuthorityCookies.PrincipalFor(account, methods));
        browsers.Remember(http, account);
    }
}
