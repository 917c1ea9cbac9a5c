using System.Security.Claims;
using EscalationRoom.Identity.TierClaims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The authorization endpoint: a valid request gets its code at once if its person just signed in, else the sign-in page.</summary>
internal static class Authorization
{
    private const string Protocol = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapAuthorization(this WebApplication app) =>
        app.MapMethods("/connect/authorize", [HttpMethods.Get, HttpMethods.Post], AuthorizeAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> AuthorizeAsync(
        HttpContext http, CurrentSignIn current, IOptions<AuthorityOptions> options, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request did not pass through the server.");
        var cookie = await http.AuthenticateAsync(AuthorityCookies.SignedIn);
        var age = clock.GetUtcNow() - (cookie.Properties?.IssuedUtc ?? DateTimeOffset.MinValue);
        var mustSignIn = request.HasPromptValue(PromptValues.Login) || age > Limit(request, options.Value);
        if (!mustSignIn && await current.FindAsync(cookie.Principal, http.RequestAborted) is { } signedIn)
        {
            return Results.SignIn(PrincipalFor(signedIn, request, cookie), authenticationScheme: Protocol);
        }

        return request.HasPromptValue(PromptValues.None)
            ? Results.Forbid(Error(Errors.LoginRequired), [Protocol])
            : Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", ReturnUrl(request)));
    }

    private static TimeSpan Limit(OpenIddictRequest request, AuthorityOptions options) =>
        request.MaxAge is { } seconds && TimeSpan.FromSeconds(seconds) < options.SignInCounts ? TimeSpan.FromSeconds(seconds) : options.SignInCounts;

    /// <summary>The same request again, after signing in; asking for a new sign-in, or for one that is no older than so, is then done.</summary>
    private static string ReturnUrl(OpenIddictRequest request)
    {
        var parameters = request.GetParameters()
            .Where(it => it.Key is not (Parameters.Prompt or Parameters.MaxAge))
            .Select(it => KeyValuePair.Create(it.Key, (string?)it.Value));
        return SignInPages.AuthorizePath + QueryString.Create(parameters);
    }

    private static ClaimsPrincipal PrincipalFor(SignedInPerson signedIn, OpenIddictRequest request, AuthenticateResult cookie)
    {
        var identity = new ClaimsIdentity(Protocol, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.AuthenticationTime, cookie.Properties!.IssuedUtc!.Value.ToUnixTimeSeconds());
        identity.SetClaim(PersonClaims.SignIn, cookie.Principal!.GetClaim(PersonClaims.SignIn));
        identity.SetScopes(request.GetScopes());
        identity.SetResources(request.HasScope(PersonClaims.ApiScope) ? [PersonClaims.ApiScope] : []);
        PersonClaims.Write(identity, signedIn.Person, signedIn.Account.SecurityStamp);
        return new ClaimsPrincipal(identity);
    }

    private static AuthenticationProperties Error(string code) =>
        new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = code });
}
