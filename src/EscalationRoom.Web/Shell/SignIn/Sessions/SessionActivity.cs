using System.Collections.Concurrent;
using EscalationRoom.Data;
using EscalationRoom.Web.Shell.SignIn.Live;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>Working in an open page is activity, although it makes no requests; and a page left open past its session's end is cut.</summary>
public sealed class SessionActivity(
    IDbContextFactory<EscalationDb> contexts, LiveSessions sessions, LiveConnections connections, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, byte> _active = new();
    private DateTimeOffset _settled;

    public void Note(Guid session) => _active.TryAdd(session, 0);

    /// <summary>Writes down who was active, then cuts whoever's session has ended.</summary>
    internal async Task SettleAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - _settled < Pause)
        {
            return;
        }

        _settled = now;
        foreach (var session in _active.Keys)
        {
            _active.TryRemove(session, out _);
            await sessions.UseAsync(session, cancellation);
        }

        await CutEndedAsync(now, cancellation);
    }

    private async Task CutEndedAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var connected = connections.Sessions;
        if (connected.Count == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var counting = await db.Sessions
            .Where(it => connected.Contains(it.Id) && it.RevokedAt == null && it.ExpiresAt > now)
            .Select(it => it.Id)
            .ToHashSetAsync(cancellation);
        foreach (var ended in connected.Where(it => !counting.Contains(it)))
        {
            sessions.Cut(ended);
        }
    }
}
