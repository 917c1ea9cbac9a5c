using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>Somebody wants to hear of this room only what they are called to or must do.</summary>
internal sealed class MutedRoomRow
{
    public PersonId Person { get; init; }

    public RoomId Room { get; init; }

    /// <summary>When they want to hear all of it again by itself; nothing until they say so.</summary>
    public DateTimeOffset? Until { get; set; }
}
