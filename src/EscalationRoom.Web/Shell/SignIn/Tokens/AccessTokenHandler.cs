using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Authenticates <c>Authorization: Bearer er_pat_…</c>.</summary>
internal sealed class AccessTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokenStore tokens, ActivePeople people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = await tokens.FindAsync(BearerHeader.Read(Request), Context.RequestAborted);
        if (token is null || await people.FindAsync(token.Person, Context.RequestAborted) is null || token.Scope.StartsWith(TokenScope.Hub, StringComparison.Ordinal))
        {
            return AuthenticateResult.Fail("The token does not count.");
        }

        var principal = SignedIn.Principal(
            Scheme.Name, token.Person, (SignedIn.TokenClaim, token.Id.ToString()), (SignedIn.ScopeClaim, token.Scope));
        return AuthenticateResult.Success(new(principal, new() { ExpiresUtc = token.ExpiresAt }, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}
