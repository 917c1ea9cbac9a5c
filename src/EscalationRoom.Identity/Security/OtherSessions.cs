using EscalationRoom.Data;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.Security;

/// <summary>Ends a person's sessions in the app. Its nodes hear of it within a second and cut what is connected.</summary>
public sealed class OtherSessions(IDbContextFactory<EscalationDb> contexts, TimeProvider clock)
{
    /// <param name="except">The sign-in whose sessions stay; null ends them all.</param>
    public async Task EndAsync(Guid account, string? except, CancellationToken cancellation)
    {
        var (person, now) = (new PersonId(account), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Sessions.Where(it => it.Person == person && it.RevokedAt == null && (except == null || it.SignIn != except))
            .ExecuteUpdateAsync(it => it.SetProperty(session => session.RevokedAt, now), cancellation);
    }

    /// <summary>Personal access tokens live longer than sessions; they end only when that is asked for.</summary>
    public async Task RevokeTokensAsync(Guid account, CancellationToken cancellation)
    {
        var (person, now) = (new PersonId(account), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.AccessTokens.Where(it => it.Person == person && it.RevokedAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(token => token.RevokedAt, now), cancellation);
    }
}
