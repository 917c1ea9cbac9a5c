using System.Security.Claims;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.TierClaims;

/// <summary>The token and userinfo endpoints. Every exchange looks the person up again: tier and role are as of now, and leavers get nothing.</summary>
internal static class Tokens
{
    private const string Protocol = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapTokens(this WebApplication app)
    {
        app.MapPost("/connect/token", ExchangeAsync).AllowAnonymous().DisableAntiforgery();
        app.MapMethods("/connect/userinfo", [HttpMethods.Get, HttpMethods.Post], DescribeAsync).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> ExchangeAsync(HttpContext http, CurrentSignIn current)
    {
        var earlier = (await http.AuthenticateAsync(Protocol)).Principal!;
        if (await current.FindAsync(earlier, http.RequestAborted) is not { } signedIn)
        {
            return Results.Forbid(Error(Errors.InvalidGrant, "This person may no longer sign in."), [Protocol]);
        }

        var identity = new ClaimsIdentity(earlier.Claims, Protocol, Claims.Name, Claims.Role);
        PersonClaims.Write(identity, signedIn.Person, signedIn.Account.SecurityStamp);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: Protocol);
    }

    private static async Task<IResult> DescribeAsync(HttpContext http, TokenOwner owner)
    {
        var token = (await http.AuthenticateAsync(Protocol)).Principal!;
        return await owner.FindAsync(token, http.RequestAborted) is { } person
            ? Results.Json(PersonClaims.Describe(person, token))
            : Results.Challenge(Error(Errors.InvalidToken, "This token's person may no longer sign in."), [Protocol]);
    }

    private static AuthenticationProperties Error(string code, string text) => new(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = code,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = text,
    });
}
