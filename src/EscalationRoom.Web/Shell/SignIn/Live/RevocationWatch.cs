using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Live;

/// <summary>
/// Hears every second of sessions and tokens that ended on other nodes, and of people that changed, and cuts their connections here.
/// A node that hears nothing for ten seconds can no longer tell who may listen, and cuts everybody.
/// </summary>
public sealed partial class RevocationWatch(
    IDbContextFactory<EscalationDb> contexts, PeopleDirectory people, LiveConnections connections, LiveSessions sessions, SessionActivity activity,
    AccessTokenStore tokens, TimeProvider clock, ILogger<RevocationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DeafForTooLong = TimeSpan.FromSeconds(10);

    /// <summary>A revocation may be committed a little after the time it carries, and nodes' clocks differ.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    private DateTimeOffset _heard;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _heard = clock.GetUtcNow();
        people.Changed += Cut;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await ListenAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Whoever may see more or less than before connects anew; a new title or skill cuts nobody.</summary>
    private void Cut(Person before, Person after)
    {
        if ((before.Role, before.Tier, before.Client, before.IsActive) != (after.Role, after.Tier, after.Client, after.IsActive))
        {
            connections.Abort(after.Id);
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (await Trouble.OfAsync(() => HearAsync(now, stopping)) is { } failure)
        {
            LogDeaf(logger, failure);
            CutAllIfDeaf(now);
        }
    }

    private async Task HearAsync(DateTimeOffset now, CancellationToken stopping)
    {
        await CutRevokedAsync(_heard - Overlap, stopping);
        await activity.SettleAsync(stopping);
        await tokens.SettleAsync(stopping);
        _heard = now;
    }

    private async Task CutRevokedAsync(DateTimeOffset since, CancellationToken stopping)
    {
        if (connections.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(stopping);
        foreach (var session in await db.Sessions.Where(it => it.RevokedAt >= since).Select(it => it.Id).ToListAsync(stopping))
        {
            sessions.Cut(session);
        }

        foreach (var token in await db.AccessTokens.Where(it => it.RevokedAt >= since).Select(it => it.Id).ToListAsync(stopping))
        {
            connections.AbortToken(token);
        }
    }

    private void CutAllIfDeaf(DateTimeOffset now)
    {
        if (now - _heard > DeafForTooLong)
        {
            connections.AbortAll();
        }
    }

    [LoggerMessage(2004, LogLevel.Warning, "Revocations could not be read")]
    private static partial void LogDeaf(ILogger logger, Exception failure);
}
