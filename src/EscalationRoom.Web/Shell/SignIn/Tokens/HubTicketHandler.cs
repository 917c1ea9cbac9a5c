using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Authenticates a hub ticket, in the header or in the address. Nothing else is accepted in an address, not even by accident.</summary>
internal sealed class HubTicketHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    HubTickets tickets, AccessTokenStore tokens, ActivePeople people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Parameter = "access_token";

    public static bool IsInAddress(HttpRequest request) => request.Query.ContainsKey(Parameter);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = IsInAddress(Request) ? Request.Query[Parameter].ToString() : BearerHeader.Read(Request);
        if (!Request.Path.StartsWithSegments("/hubs") || !secret.StartsWith(HubTickets.Prefix, StringComparison.Ordinal))
        {
            return AuthenticateResult.Fail("Only a hub ticket may stand here.");
        }

        var ticket = await tickets.TakeAsync(secret, Context.RequestAborted);
        if (ticket is null || await people.FindAsync(ticket.Person, Context.RequestAborted) is null || !await IsOriginCurrentAsync(ticket.Origin))
        {
            return AuthenticateResult.Fail("The ticket does not count.");
        }

        var principal = SignedIn.Principal(
            Scheme.Name, ticket.Person, (SignedIn.TokenClaim, ticket.Origin?.ToString()), (SignedIn.ScopeClaim, ticket.Scope[TokenScope.Hub.Length..]));
        return AuthenticateResult.Success(new(principal, Scheme.Name));
    }

    private async Task<bool> IsOriginCurrentAsync(Guid? origin) => origin is not { } id || await tokens.IsCurrentAsync(id, Context.RequestAborted);
}
