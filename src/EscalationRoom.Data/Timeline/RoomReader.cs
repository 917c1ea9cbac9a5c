using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Door 2: reads room content as one person, who sees their lanes and no trace of the others. Null means: not there, or not yours.</summary>
public sealed partial class RoomReader
{
    public const int LargestPage = 200;

    private readonly IDbContextFactory<EscalationDb> _contexts;
    private readonly PeopleDirectory _people;
    private readonly ClockShelf _clocks;
    private readonly TimeProvider _clock;
    private readonly PersonId _me;

    internal RoomReader(IDbContextFactory<EscalationDb> contexts, PeopleDirectory people, ClockShelf clocks, TimeProvider clock, PersonId me) =>
        (_contexts, _people, _clocks, _clock, _me) = (contexts, people, clocks, clock, me);

    /// <summary>Everything visible after the cursor, at any age, a page at a time.</summary>
    public Task<TimelinePage?> AfterAsync(RoomKey key, LaneNumbers after, int limit, CancellationToken cancellation) =>
        GlanceAsync(key, (db, glance) => PageAfterAsync(db, glance, after, limit, cancellation), cancellation);

    /// <summary>What this person may read and write there now; null when they may not enter.</summary>
    public async Task<RoomAccess?> AccessAsync(RoomKey key, CancellationToken cancellation) =>
        (await GlanceAsync(key, (_, glance) => Task.FromResult<Glance?>(glance), cancellation))?.Access;

    /// <summary>The newest events, for somebody who comes in.</summary>
    public Task<TimelinePage?> LatestAsync(RoomKey key, int limit, CancellationToken cancellation) =>
        GlanceAsync(key, (db, glance) => PageBeforeAsync(glance.Lines(db), glance, limit, cancellation), cancellation);

    /// <summary>What was said later about these events: edits, deletions, reactions, pins.</summary>
    public async Task<IReadOnlyList<RoomEvent>> AboutAsync(RoomKey key, IReadOnlyCollection<EventId> events, CancellationToken cancellation)
    {
        var asked = events.Select(it => (EventId?)it).ToArray();
        return await GlanceAsync(
            key,
            async (db, glance) =>
            {
                var rows = await glance.Lines(db).Where(it => asked.Contains(it.About)).OrderBy(it => it.Sequence).ToListAsync(cancellation);
                return rows.ConvertAll(it => it.ToEvent());
            },
            cancellation) ?? [];
    }

    /// <summary>A message somebody wants to answer or change.</summary>
    public Task<PostedMessage?> MessageAsync(RoomKey key, EventId message, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var kind = EventKinds.Of<MessagePosted>();
                var row = await glance.Lines(db).FirstOrDefaultAsync(it => it.Id == message && it.Kind == kind, cancellation);
                var deleted = EventKinds.Of<MessageDeleted>();
                return row is null ? null : new PostedMessage(
                    row.Id, row.Lane, row.By, row.At, await glance.Lines(db).AnyAsync(it => it.About == message && it.Kind == deleted, cancellation));
            },
            cancellation);

    private static async Task<TimelinePage?> PageAfterAsync(
        EscalationDb db, Glance glance, LaneNumbers after, int limit, CancellationToken cancellation)
    {
        var take = Math.Clamp(limit, 1, LargestPage);
        var rows = await glance.After(db, after).OrderBy(it => it.Sequence).Take(take + 1).ToListAsync(cancellation);
        var more = rows.Count > take;
        var events = rows.Take(take).Select(it => it.ToEvent()).ToArray();
        var cursor = more
            ? events.Aggregate(after.Within(glance.Access.Reads), (at, it) => at.With(it.Lane, it.Number))
            : glance.Heads.Within(glance.Access.Reads);
        return new TimelinePage(glance.Key, events, cursor, more, glance.Access, glance.Heads.Sum);
    }

    private static async Task<TimelinePage?> PageBeforeAsync(
        IQueryable<TimelineRow> lines, Glance glance, int limit, CancellationToken cancellation)
    {
        var take = Math.Clamp(limit, 1, LargestPage);
        var rows = await lines.OrderByDescending(it => it.Sequence).Take(take + 1).ToListAsync(cancellation);
        var events = rows.Take(take).Reverse().Select(it => it.ToEvent()).ToArray();
        return new TimelinePage(glance.Key, events, glance.Heads.Within(glance.Access.Reads), rows.Count > take, glance.Access, glance.Heads.Sum);
    }

    private async Task<T?> GlanceAsync<T>(RoomKey key, Func<EscalationDb, Glance, Task<T?>> read, CancellationToken cancellation)
        where T : class
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return null;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        return await Glance.TakeAsync(db, person, key, cancellation) is { } glance ? await read(db, glance) : null;
    }
}
