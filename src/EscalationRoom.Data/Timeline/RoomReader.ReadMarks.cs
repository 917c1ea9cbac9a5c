using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>Remembers how far this person has read; a mark never goes back.</summary>
    public Task SeenAsync(RoomKey key, LaneNumbers seen, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var mark = await db.ReadMarks.FirstOrDefaultAsync(it => it.Room == glance.Room && it.Person == _me, cancellation);
                if (mark is null)
                {
                    mark = new ReadMarkRow { Room = glance.Room, Person = _me };
                    db.ReadMarks.Add(mark);
                }

                var before = Cursor.TryRead(mark.Cursor, out var known) ? known : default;
                var furthest = LaneSet.InOrder.Aggregate(default(LaneNumbers), (at, lane) =>
                    at.With(lane, Math.Max(before[lane], Math.Min(seen[lane], glance.Heads[lane]))));
                (mark.Cursor, mark.At) = (Cursor.Write(furthest, Lanes.All), _clock.GetUtcNow());
                await SaveMarkAsync(db, cancellation);
                return mark;
            },
            cancellation);

    /// <summary>How far this person has read in the lanes they read now.</summary>
    public async Task<LaneNumbers> ReadMarkAsync(RoomKey key, CancellationToken cancellation)
    {
        var mark = await GlanceAsync(
            key, (db, glance) => db.ReadMarks.AsNoTracking().FirstOrDefaultAsync(it => it.Room == glance.Room && it.Person == _me, cancellation), cancellation);
        return mark is not null && Cursor.TryRead(mark.Cursor, out var seen) ? seen : default;
    }

    /// <summary>Two tabs may set the first mark at once; the other one's is as good.</summary>
    private static async Task SaveMarkAsync(EscalationDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
        }
    }
}
