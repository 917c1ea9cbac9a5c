using System.Security.Claims;
using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Tickets for browsers' hub connections, which cannot send a header: 30 seconds, one use, worth nothing afterwards in any log.</summary>
public sealed class HubTickets(IDbContextFactory<EscalationDb> contexts, TimeProvider clock)
{
    public const string Prefix = "er_hub_";

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    public async Task<HubTicket> CreateAsync(ClaimsPrincipal asker, CancellationToken cancellation)
    {
        var secret = Secret.New(Prefix);
        var now = clock.GetUtcNow();
        var scope = asker.MayWrite() ? TokenScope.Write : TokenScope.Read;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.AccessTokens.Add(new AccessToken
        {
            Id = Guid.CreateVersion7(),
            Person = asker.PersonId(),
            SecretHash = Secret.Hash(secret),
            Scope = TokenScope.Hub + scope,
            Origin = asker.TokenId(),
            CreatedAt = now,
            ExpiresAt = now + Lasts,
        });
        await db.SaveChangesAsync(cancellation);
        return new HubTicket(secret, now + Lasts);
    }

    /// <summary>Takes the ticket: of many who bring the same one, the database lets one through.</summary>
    internal async Task<AccessToken?> TakeAsync(string secret, CancellationToken cancellation)
    {
        var hash = Secret.Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ticket = await db.AccessTokens.AsNoTracking().SingleOrDefaultAsync(it => it.SecretHash == hash, cancellation);
        var isTaken = ticket is not null && await db.AccessTokens.Where(it => it.Id == ticket.Id).ExecuteDeleteAsync(cancellation) == 1;
        return isTaken && ticket!.ExpiresAt > clock.GetUtcNow() ? ticket : null;
    }
}

/// <summary>What a browser's SDK passes in the token's place.</summary>
public sealed record HubTicket(string Ticket, DateTimeOffset ExpiresAt);
