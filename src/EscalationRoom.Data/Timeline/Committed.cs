using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>What one commit brought to one room: its new events in order, and who sat in the room then.</summary>
public sealed record Committed(RoomId Room, RoomKey Key, IReadOnlyList<RoomEvent> Events, RoomSeats Seats);
