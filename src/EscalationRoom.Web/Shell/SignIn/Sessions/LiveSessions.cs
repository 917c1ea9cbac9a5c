using System.Collections.Concurrent;
using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell.SignIn.Live;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>The sessions that count now. A lookup is kept for one second; ending one here takes effect at once, elsewhere within that second.</summary>
public sealed class LiveSessions(IDbContextFactory<EscalationDb> contexts, ActivePeople people, LiveConnections connections, TimeProvider clock)
{
    private const int Crowded = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    /// <summary>Being used is written down this often at most.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Longer than any circuit outlives its connection.</summary>
    private static readonly TimeSpan EndRemembered = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, Seen> _seen = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = new();

    /// <summary>The session, if it still counts; being asked for keeps it from going idle.</summary>
    public async ValueTask<SessionTicket?> UseAsync(Guid id, CancellationToken cancellation)
    {
        var session = await FindAsync(id, cancellation);
        var person = session is null ? null : await people.FindAsync(session.Person, cancellation);
        if (session is null || person is null || session.RevokedAt is not null || session.ExpiresAt <= clock.GetUtcNow())
        {
            return null;
        }

        await KeepAsync(session, SessionLimits.For(person), cancellation);
        return session;
    }

    public async Task<IReadOnlyList<SessionLine>> ListAsync(PersonId person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sessions.AsNoTracking()
            .Where(it => it.Person == person && it.RevokedAt == null && it.ExpiresAt > now)
            .OrderByDescending(it => it.SeenAt)
            .Select(it => new SessionLine(it.Id, it.Agent, it.CreatedAt, it.SeenAt, it.ExpiresAt))
            .ToListAsync(cancellation);
    }

    public async Task RevokeAsync(Guid id, CancellationToken cancellation)
    {
        await EndAsync(it => it.Id == id, cancellation);
        Cut(id);
    }

    /// <summary>Ends one of a person's own sessions; nobody else's can be named this way.</summary>
    public async Task RevokeAsync(PersonId person, Guid id, CancellationToken cancellation)
    {
        if (await EndAsync(it => it.Id == id && it.Person == person, cancellation) > 0)
        {
            Cut(id);
        }
    }

    /// <summary>Ends every session of one person but this; says how many there were.</summary>
    public async Task<int> RevokeOthersAsync(PersonId person, Guid except, CancellationToken cancellation)
    {
        var others = (await ListAsync(person, cancellation)).Where(it => it.Id != except).Select(it => it.Id).ToList();
        var ended = await EndAsync(it => it.Person == person && others.Contains(it.Id), cancellation);
        others.ForEach(Cut);
        return ended;
    }

    /// <summary>Ends every session of one person.</summary>
    public async Task RevokeAllAsync(PersonId person, CancellationToken cancellation)
    {
        await EndAsync(it => it.Person == person, cancellation);
        _seen.Clear();
        connections.Abort(person);
    }

    /// <summary>Whether this node heard that the session ended; asks no database.</summary>
    internal bool HasEnded(Guid id) => _ended.ContainsKey(id);

    /// <summary>Acts on a session's end: no lookup remembers it, nobody stays connected with it.</summary>
    internal void Cut(Guid id)
    {
        var now = clock.GetUtcNow();
        _ended[id] = now;
        _seen.TryRemove(id, out _);
        connections.AbortSession(id);
        foreach (var (old, at) in _ended)
        {
            if (now - at > EndRemembered)
            {
                _ended.TryRemove(old, out _);
            }
        }
    }

    private async Task<int> EndAsync(System.Linq.Expressions.Expression<Func<SessionTicket, bool>> which, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sessions.Where(which).Where(it => it.RevokedAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(session => session.RevokedAt, now), cancellation);
    }

    private async ValueTask<SessionTicket?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (_seen.TryGetValue(id, out var seen) && now - seen.At < Remembered)
        {
            return seen.Session;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancellation);
        Remember(id, session, now);
        return session;
    }

    private void Remember(Guid id, SessionTicket? session, DateTimeOffset now)
    {
        if (_seen.Count > Crowded)
        {
            _seen.Clear();
        }

        if (session is not null)
        {
            _seen[id] = new Seen(session, now);
        }
    }

    private async Task KeepAsync(SessionTicket session, SessionLimits limits, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - session.SeenAt < Grain)
        {
            return;
        }

        var until = Earlier(now + limits.Idle, session.CreatedAt + limits.Longest);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Sessions.Where(it => it.Id == session.Id && it.RevokedAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.ExpiresAt, until).SetProperty(row => row.SeenAt, now), cancellation);
        (session.ExpiresAt, session.SeenAt) = (until, now);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed record Seen(SessionTicket Session, DateTimeOffset At);
}

/// <summary>One of a person's sessions, as they are shown it.</summary>
public sealed record SessionLine(Guid Id, string Agent, DateTimeOffset Since, DateTimeOffset Seen, DateTimeOffset Until);
