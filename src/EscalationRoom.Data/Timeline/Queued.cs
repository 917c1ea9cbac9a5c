using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A line of the queue as it is stored, with what its reader may read of it.</summary>
internal sealed class Queued
{
    public RoomId Id { get; init; }

    public long Sequence { get; init; }

    public RoomKey Key { get; init; }

    public string Title { get; init; } = "";

    public Client Client { get; init; } = default!;

    public EscalationType Type { get; init; }

    public Severity Severity { get; init; }

    public TriggerKind Trigger { get; init; }

    public int Tier { get; init; }

    public RoomState State { get; init; }

    public PersonId Owner { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public PersonId? OfferedTo { get; init; }

    public DateTimeOffset? OfferExpires { get; init; }

    public PersonId? HandoffTo { get; init; }

    public DateTimeOffset? HandoffExpires { get; init; }

    public SignOffs Needed { get; init; }

    public SignOffs Given { get; init; }

    public Seat? MySeat { get; init; }

    public LaneNumbers Heads { get; init; }

    public string? Mark { get; init; }

    public int Lanes { get; init; }

    public DateTimeOffset Last { get; init; }

    public bool ReadsOurWork => ((Lanes)Lanes).Has(Lane.Internal);

    public bool ShowsClocks => ReadsOurWork && ((Lanes)Lanes).Has(Lane.Client);
}
