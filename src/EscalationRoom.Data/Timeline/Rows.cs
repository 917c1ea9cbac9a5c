using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A seat as stored beside its room.</summary>
internal sealed class ParticipantRow
{
    public RoomId Room { get; init; }

    public PersonId Person { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public Seat Seat { get; init; }

    public Lanes Reads { get; init; }

    public Lanes Writes { get; init; }

    public DateTimeOffset Since { get; init; }
}

/// <summary>An offer of ownership, kept for good; the room's row says which one waits.</summary>
internal sealed class HandoffRow
{
    public HandoffId Id { get; init; }

    public RoomId Room { get; init; }

    public PersonId From { get; init; }

    public PersonId To { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset OfferedAt { get; init; }

    public DateTimeOffset Expires { get; init; }

    public bool IsElevation { get; init; }

    public int ToTier { get; init; }

    /// <summary>Nothing in offers made before this was kept: the owner asked.</summary>
    public PersonId? AskedBy { get; init; }

    public string? Tone { get; init; }

    public string? NotToSay { get; init; }
}

/// <summary>A document's lane, name and newest revision; the revisions are events.</summary>
internal sealed class DocumentRow
{
    public DocumentId Id { get; init; }

    public RoomId Room { get; init; }

    public Lane Lane { get; init; }

    public string Name { get; init; } = "";

    public int Revisions { get; init; }
}

/// <summary>How far one person has read in one room, as their cursor.</summary>
internal sealed class ReadMarkRow
{
    public RoomId Room { get; init; }

    public PersonId Person { get; init; }

    public string Cursor { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
