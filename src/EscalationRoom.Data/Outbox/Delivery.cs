using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Outbox;

/// <summary>
/// One thing to send outside, written in the transaction of its event. Its id is that of the notice it carries and makes the Message-ID,
/// so a repeat is recognisable.
/// </summary>
public sealed class Delivery
{
    public Guid Id { get; init; }

    public RoomId Room { get; init; }

    public EventId Event { get; init; }

    /// <summary>Which sender takes it, such as <c>mail</c>.</summary>
    public string Channel { get; init; } = "";

    public PersonId To { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until when the node that claimed it may work on it, and how often it was claimed.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Generation { get; set; }

    public string LastError { get; set; } = "";
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState : byte
{
    Waiting,
    Sent,
    Dead,

    /// <summary>There was nothing to send any more: it was dealt with, is not wanted, or its reader may not read it now.</summary>
    Dropped,
}
