using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.Security;

/// <summary>
/// Who has only a password where more is asked: they choose their second factor now, or do not get in. Nobody who has one can come
/// this way, so a known password never replaces it.
/// </summary>
internal sealed class Halfway(CurrentSignIn current)
{
    public async Task<SignedInPerson?> FindAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(AuthorityCookies.BetweenSteps);
        return await current.FindAsync(cookie.Principal, http.RequestAborted) is { Account.TwoFactorEnabled: false } halfway ? halfway : null;
    }

    public static IResult StartOver(string? returnUrl) =>
        Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", Page.SafeReturn(returnUrl)));
}
