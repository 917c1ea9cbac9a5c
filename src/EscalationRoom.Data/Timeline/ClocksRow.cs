using System.Text.Json;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A room's clocks as they stand, with the time at which something is to be done about them.</summary>
internal sealed class ClocksRow
{
    public RoomId Room { get; init; }

    public DateTimeOffset? Due { get; init; }

    public string State { get; init; } = "";

    public static ClocksRow Of(RoomId room, RoomClocks clocks) =>
        new() { Room = room, Due = clocks.NextDue, State = JsonSerializer.Serialize(clocks, EventPayload.Json) };

    public RoomClocks ToClocks() => JsonSerializer.Deserialize<RoomClocks>(State, EventPayload.Json)!;
}
