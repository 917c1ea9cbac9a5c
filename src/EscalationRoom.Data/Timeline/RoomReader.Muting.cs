using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>This person wants to hear less of a room, for a while or for good, or all of it again; nothing when they may not read it.</summary>
    public Task<MutedRoom?> MuteAsync(RoomKey key, bool isMuted, DateTimeOffset? until, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var muted = db.MutedRooms.Where(it => it.Person == _me && it.Room == glance.Room);
                if (!isMuted)
                {
                    await muted.ExecuteDeleteAsync(cancellation);
                }
                else if (await muted.ExecuteUpdateAsync(it => it.SetProperty(row => row.Until, until), cancellation) == 0)
                {
                    db.MutedRooms.Add(new MutedRoomRow { Person = _me, Room = glance.Room, Until = until });
                    await SaveMarkAsync(db, cancellation);
                }

                return await db.Rooms.AsNoTracking().Where(it => it.Id == glance.Room).Select(it => new MutedRoom(it.Key, it.Title, isMuted, isMuted ? until : null)).FirstOrDefaultAsync(cancellation);
            },
            cancellation);

    /// <summary>The rooms this person has muted and may still read.</summary>
    public async Task<IReadOnlyList<MutedRoom>> MutedRoomsAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var keys = await (
            from muted in db.MutedRooms.AsNoTracking()
            where muted.Person == _me && (muted.Until == null || muted.Until > now)
            join room in db.Rooms on muted.Room equals room.Id
            orderby room.Key
            select new MutedRoom(room.Key, room.Title, true, muted.Until)).ToListAsync(cancellation);
        var readable = new List<MutedRoom>();
        foreach (var room in keys)
        {
            readable.AddRange(await GlanceAsync(room.Room, (_, glance) => Task.FromResult<Glance?>(glance), cancellation) is null ? [] : [room]);
        }

        return readable;
    }
}

/// <summary>A room somebody hears less of.</summary>
/// <param name="Until">When they hear all of it again by itself: they snoozed it.</param>
public sealed record MutedRoom(RoomKey Room, string Title, bool IsMuted, DateTimeOffset? Until);
