using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>An event the person can see and what stands after it, in order; empty when they cannot see it.</summary>
    public Task<TimelinePage?> FromAsync(RoomKey key, EventId from, int limit, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var at = await glance.Lines(db).Where(it => it.Id == from).Select(it => (long?)it.Sequence).FirstOrDefaultAsync(cancellation);
                var take = Math.Clamp(limit, 1, LargestPage);
                var rows = await glance.Lines(db).Where(it => it.Sequence >= at).OrderBy(it => it.Sequence).Take(take + 1).ToListAsync(cancellation);
                var events = rows.Take(take).Select(it => it.ToEvent()).ToArray();
                return new TimelinePage(glance.Key, events, glance.Heads.Within(glance.Access.Reads), rows.Count > take, glance.Access);
            },
            cancellation);
}
