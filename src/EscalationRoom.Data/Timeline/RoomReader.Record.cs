using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>Chosen events of a room, the newest page first, in order within the page.</summary>
    /// <param name="before">The event to go on before; without one, the newest.</param>
    public Task<TimelinePage?> RecordAsync(RoomKey key, RecordFilter filter, EventId? before, int limit, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var lines = filter.Apply(glance.Lines(db));
                if (before is { } next)
                {
                    var at = await glance.Lines(db).Where(it => it.Id == next).Select(it => it.Sequence).FirstOrDefaultAsync(cancellation);
                    lines = lines.Where(it => it.Sequence < at);
                }

                return await PageBeforeAsync(lines, glance, limit, cancellation);
            },
            cancellation);
}

/// <summary>Which events to show of those their reader may read.</summary>
public sealed record RecordFilter(IReadOnlyCollection<string>? Kinds = null, Lane? Lane = null, PersonId? By = null)
{
    internal IQueryable<TimelineRow> Apply(IQueryable<TimelineRow> lines)
    {
        lines = Kinds is { } kinds ? lines.Where(it => kinds.Contains(it.Kind)) : lines;
        lines = Lane is { } lane ? lines.Where(it => it.Lane == lane) : lines;
        return By is { } by ? lines.Where(it => it.By == by) : lines;
    }
}
