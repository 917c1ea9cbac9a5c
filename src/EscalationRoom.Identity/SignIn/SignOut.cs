using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The end-session endpoint. Without the app's proof of who is leaving it asks first: a foreign page must not sign people out.</summary>
internal static class SignOut
{
    private const string Protocol = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static async Task<IResult> EndAsync(HttpContext http)
    {
        var signedIn = (await http.AuthenticateAsync(AuthorityCookies.SignedIn)).Principal?.GetClaim(Claims.Subject);
        var leaving = (await http.AuthenticateAsync(Protocol)).Principal?.GetClaim(Claims.Subject);
        var isConfirmed = HttpMethods.IsPost(http.Request.Method) && await Page.ReadFormAsync(http) is not null;
        if (signedIn is not null && signedIn != leaving && !isConfirmed)
        {
            return Ask(http);
        }

        await http.SignOutAsync(AuthorityCookies.SignedIn);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = SignInPages.SignedOutPath }, [Protocol]);
    }

    private static IResult Ask(HttpContext http)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request did not pass through the server.");
        return Page.Show<SignOutPage>(new()
        {
            [nameof(SignOutPage.FormToken)] = Page.FormToken(http),
            [nameof(SignOutPage.Request)] = request.GetParameters().ToDictionary(it => it.Key, it => (string?)it.Value ?? ""),
        });
    }
}
