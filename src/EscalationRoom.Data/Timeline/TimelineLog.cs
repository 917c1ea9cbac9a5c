using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// What the live door needs of the log to hear other nodes: sequences, and the events after one with the seats of that moment.
/// Only the feed uses it; whoever receives is checked there, event by event.
/// </summary>
public sealed class TimelineLog(IDbContextFactory<EscalationDb> contexts)
{
    /// <summary>How much is looked at in one go.</summary>
    public const int LargestPage = 500;

    /// <summary>The key's room, or null.</summary>
    public async Task<RoomId?> FindAsync(RoomKey key, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Rooms.AsNoTracking().Where(it => it.Key == key).Select(it => it.Id).FirstOrDefaultAsync(cancellation);
        return found == default ? null : found;
    }

    public async Task<RoomKey> KeyOfAsync(RoomId room, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Rooms.AsNoTracking().Where(it => it.Id == room).Select(it => it.Key).FirstAsync(cancellation);
    }

    public async Task<RoomKey?> FindKeyAsync(RoomId room, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Rooms.AsNoTracking().Where(it => it.Id == room).Select(it => it.Key).FirstOrDefaultAsync(cancellation);
        return found == default ? null : found;
    }

    public async Task<IReadOnlyDictionary<RoomKey, long>> SequencesAsync(IReadOnlyCollection<RoomKey> rooms, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Rooms.AsNoTracking().Where(it => rooms.Contains(it.Key)).ToDictionaryAsync(it => it.Key, it => it.LastSequence, cancellation);
    }

    /// <summary>
    /// Events after a sequence, oldest first, at most a page. The seats are read after them, so a removal among them already counts.
    /// </summary>
    public async Task<Committed?> AfterAsync(RoomKey key, long sequence, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var room = await db.Rooms.AsNoTracking().Where(it => it.Key == key).Select(it => it.Id).FirstOrDefaultAsync(cancellation);
        if (room == default)
        {
            return null;
        }

        var rows = await db.RoomEvents.AsNoTracking().Where(it => it.Room == room && it.Sequence > sequence).OrderBy(it => it.Sequence).Take(LargestPage).ToListAsync(cancellation);
        var loaded = await RoomLoader.LoadAsync(db, [room], cancellation);
        return loaded.Count == 0 ? null : new Committed(room, key, rows.ConvertAll(it => it.ToEvent()), loaded[0].Room.Seats);
    }

    /// <summary>Offers of ownership and of rooms whose time is over.</summary>
    public async Task<IReadOnlyList<(RoomKey Room, HandoffId Offer)>> ExpiredOffersAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await (
            from room in db.Rooms
            join handoff in db.Handoffs on room.PendingHandoffId equals handoff.Id
            where handoff.Expires <= now
            orderby handoff.Expires
            select new { room.Key, handoff.Id }).Take(LargestPage).ToListAsync(cancellation);
        return due.ConvertAll(it => (it.Key, it.Id));
    }

    /// <summary>Rooms with a clock to tell of, or a pause that is over.</summary>
    public async Task<IReadOnlyList<RoomKey>> DueClocksAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from clocks in db.Clocks
            join room in db.Rooms on clocks.Room equals room.Id
            where clocks.Due <= now && room.State != RoomState.Closed && room.State != RoomState.Merged
            orderby clocks.Due
            select room.Key).Take(LargestPage).ToListAsync(cancellation);
    }
}
