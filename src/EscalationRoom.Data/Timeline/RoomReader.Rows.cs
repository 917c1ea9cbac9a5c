using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>The newest rows, or those that stand before a row the person can see; in order.</summary>
    public Task<TimelinePage?> RowsBeforeAsync(RoomKey key, RowFilter filter, EventId? before, int limit, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var rows = filter.Apply(glance.Lines(db));
                if (before is { } mark)
                {
                    var at = await glance.Lines(db).Where(it => it.Id == mark).Select(it => it.Sequence).FirstOrDefaultAsync(cancellation);
                    rows = rows.Where(it => it.Sequence < at);
                }

                return await PageBeforeAsync(rows, glance, limit, cancellation);
            },
            cancellation);

    /// <summary>A row the person can see and what stands after it, in order; empty when they cannot see it.</summary>
    public Task<TimelinePage?> RowsFromAsync(RoomKey key, RowFilter filter, EventId from, int limit, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var at = await glance.Lines(db).Where(it => it.Id == from).Select(it => (long?)it.Sequence).FirstOrDefaultAsync(cancellation);
                var take = Math.Clamp(limit, 1, LargestPage);
                var rows = await filter.Apply(glance.Lines(db)).Where(it => it.Sequence >= at).OrderBy(it => it.Sequence).Take(take + 1).ToListAsync(cancellation);
                var events = rows.Take(take).Select(it => it.ToEvent()).ToArray();
                return new TimelinePage(glance.Key, events, glance.Heads.Within(glance.Access.Reads), rows.Count > take, glance.Access, glance.Heads.Sum);
            },
            cancellation);

    /// <summary>How many rows of each kind the lanes hold that this person reads.</summary>
    public Task<RowCounts?> RowCountsAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var found = await glance.Lines(db).GroupBy(it => new { it.Lane, it.Kind }).Select(it => new { it.Key.Lane, it.Key.Kind, Count = it.Count() }).ToListAsync(cancellation);
                var counts = found.Select(it => (it.Lane, Kind: RowFilter.KindOf(it.Kind), it.Count)).Where(it => it.Kind is not null)
                    .GroupBy(it => (it.Lane, it.Kind!.Value)).ToDictionary(it => it.Key, it => it.Sum(one => one.Count));
                return (RowCounts?)new RowCounts(glance.Heads.Within(glance.Access.Reads), counts);
            },
            cancellation);

    /// <summary>What others added after this person's read mark.</summary>
    public Task<Unread?> UnreadAsync(RoomKey key, LaneNumbers seen, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var rows = RowFilter.Everything.Apply(glance.After(db, seen)).Where(it => it.By != _me);
                var first = await rows.OrderBy(it => it.Sequence).Select(it => new { it.Id, it.At }).FirstOrDefaultAsync(cancellation);
                return (Unread?)(first is null ? new Unread(0, null, null) : new Unread(await rows.CountAsync(cancellation), first.Id, first.At));
            },
            cancellation);

    /// <summary>These events, as far as the person can see them, in order.</summary>
    public async Task<IReadOnlyList<RoomEvent>> EventsAsync(RoomKey key, IReadOnlyCollection<EventId> events, CancellationToken cancellation) =>
        await GlanceAsync(
            key,
            async (db, glance) => (await glance.Lines(db).Where(it => events.Contains(it.Id)).OrderBy(it => it.Sequence).ToListAsync(cancellation)).ConvertAll(it => it.ToEvent()),
            cancellation) ?? [];

    /// <summary>Every change of a pin this person can see, in order.</summary>
    public async Task<IReadOnlyList<MessagePinned>> PinsAsync(RoomKey key, CancellationToken cancellation)
    {
        var kind = EventKinds.Of<MessagePinned>();
        var rows = await GlanceAsync(key, (db, glance) => glance.Lines(db).Where(it => it.Kind == kind).OrderBy(it => it.Sequence).ToListAsync(cancellation)!, cancellation);
        return [.. (rows ?? []).Select(it => (MessagePinned)it.ToEvent())];
    }

    /// <summary>Messages, files and decisions of others that came after what somebody had before their eyes: in their words' lane, and every decision they read.</summary>
    public async Task<IReadOnlyList<RoomEvent>> UnseenAsync(RoomKey key, Lane lane, LaneNumbers seen, CancellationToken cancellation)
    {
        string[] weighty = [EventKinds.Of<MessagePosted>(), EventKinds.Of<DocumentAdded>(), EventKinds.Of<DecisionRecorded>()];
        var decided = EventKinds.Of<DecisionRecorded>();
        var rows = await GlanceAsync(
            key,
            (db, glance) => glance.After(db, seen)
                .Where(it => it.By != _me && ((it.Lane == lane && weighty.Contains(it.Kind)) || it.Kind == decided))
                .OrderBy(it => it.Sequence).Take(LargestPage).ToListAsync(cancellation)!,
            cancellation);
        return [.. (rows ?? []).Select(it => it.ToEvent())];
    }

    /// <summary>Who else has read a lane as far as this number. Only whoever reads the lane may ask.</summary>
    public async Task<IReadOnlyList<PersonId>> ReadByAsync(RoomKey key, Lane lane, long number, CancellationToken cancellation)
    {
        var marks = await GlanceAsync(
            key,
            async (db, glance) => glance.Access.Reads.Has(lane)
                ? await db.ReadMarks.AsNoTracking().Where(it => it.Room == glance.Room && it.Person != _me).OrderBy(it => it.At).ToListAsync(cancellation)
                : [],
            cancellation);
        return [.. (marks ?? []).Where(it => Cursor.TryRead(it.Cursor, out var seen) && seen[lane] >= number).Select(it => it.Person)];
    }
}
