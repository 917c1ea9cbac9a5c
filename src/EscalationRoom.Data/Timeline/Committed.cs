using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>What one commit brought to one room: its new events in order, and who sat in the room then.</summary>
public sealed record Committed(RoomId Room, RoomKey Key, IReadOnlyList<RoomEvent> Events, RoomSeats Seats)
{
    /// <summary>Whose notices may be others now. It says nothing of which.</summary>
    public IReadOnlyCollection<PersonId> Noticed { get; init; } = [];
}
