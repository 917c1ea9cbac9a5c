using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Turns stored lines back into events.</summary>
internal static class TimelineRead
{
    public static RoomEvent ToEvent(this TimelineRow row) => EventPayload.Read(row.Kind, row.Payload) with
    {
        Id = row.Id,
        Sequence = row.Sequence,
        Lane = row.Lane,
        Number = row.LaneSequence,
        By = row.By,
        At = row.At,
    };

    /// <summary>The event with how far every lane had come then, as it was answered the first time.</summary>
    public static async Task<RoomEvent> WithHeadsAsync(EscalationDb db, TimelineRow row, CancellationToken cancellation)
    {
        var heads = await db.RoomEvents.AsNoTracking()
            .Where(it => it.Room == row.Room && it.Sequence <= row.Sequence)
            .GroupBy(it => it.Lane)
            .Select(it => new { Lane = it.Key, Number = it.Max(line => line.LaneSequence) })
            .ToListAsync(cancellation);
        return row.ToEvent() with { Heads = heads.Aggregate(default(LaneNumbers), (all, it) => all.With(it.Lane, it.Number)) };
    }
}
