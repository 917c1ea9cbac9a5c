using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A line of a rooms list as it is stored, with what its reader may read of it.</summary>
internal sealed class Listed
{
    public RoomKey Key { get; init; }

    public string Title { get; init; } = "";

    public string Client { get; init; } = "";

    public Severity Severity { get; init; }

    public RoomState State { get; init; }

    public PersonId Owner { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset Last { get; init; }

    public LaneNumbers Heads { get; init; }

    public string? Mark { get; init; }

    public int Lanes { get; init; }
}
