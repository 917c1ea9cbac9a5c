using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>Keeps what the cookie stands for in the database: the cookie is only a reference, so a session can be ended from here.</summary>
public sealed class SessionStore(
    IDbContextFactory<EscalationDb> contexts, LiveSessions sessions, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    private const int LongestAgent = 200;

    private readonly IDataProtector _protector = protection.CreateProtector("EscalationRoom.Sessions");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, agent: "", CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        StoreAsync(ticket, httpContext.Request.Headers.UserAgent.ToString(), cancellationToken);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Guid.TryParse(key, out var id) || await sessions.UseAsync(id, CancellationToken.None) is not { } session)
        {
            return null;
        }

        var ticket = TicketSerializer.Default.Deserialize(_protector.Unprotect(session.Ticket));
        ticket?.Properties.ExpiresUtc = session.ExpiresAt;
        return ticket;
    }

    /// <summary>The session's own row says how long it lives; a ticket is never written twice.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        if (Guid.TryParse(key, out var id))
        {
            await sessions.RevokeAsync(id, CancellationToken.None);
        }
    }

    private async Task<string> StoreAsync(AuthenticationTicket ticket, string agent, CancellationToken cancellation)
    {
        var id = ticket.Principal.SessionId() ?? throw new InvalidOperationException("A ticket without a session of ours cannot be kept.");
        var now = clock.GetUtcNow();
        var (signIn, confirmed) = SignInProof.Of(ticket.Properties);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.Sessions.Add(new SessionTicket
        {
            Id = id,
            Person = ticket.Principal.PersonId(),
            Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket)),
            Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent,
            SignIn = signIn,
            CreatedAt = now,
            SeenAt = now,
            ConfirmedAt = confirmed,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now,
        });
        await db.SaveChangesAsync(cancellation);
        return id.ToString();
    }
}
