using System.Collections.Immutable;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>
/// The one live place an escalation is worked. Every method answers with the event it recorded or with a refusal that changed nothing.
/// Not safe for use from two threads at once: one writer asks it at a time.
/// </summary>
public sealed partial class Room
{
    private RoomSeats? _seats;

    private Room()
    {
    }

    public RoomId Id { get; private set; }

    public RoomKey Key { get; private set; }

    public ClientId Client { get; private set; }

    public string Title { get; private set; } = "";

    public EscalationType Type { get; private set; }

    public TriggerKind Trigger { get; private set; }

    public Severity Severity { get; private set; }

    /// <summary>The tier whose authority the escalation needs, 1 to 3.</summary>
    public int Tier { get; private set; }

    public RoomState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public PersonId OpenedBy { get; private set; }

    /// <summary>The one person answerable now; never nobody.</summary>
    public PersonId OwnerId { get; private set; }

    public DateTimeOffset OwnerSince { get; private set; }

    /// <summary>Who stands in for the owner, until <see cref="DeputyUntil"/> where that is set.</summary>
    public PersonId? DeputyId { get; private set; }

    public DateTimeOffset? DeputyUntil { get; private set; }

    /// <summary>Whom command returns to, while an executive or the duty manager has taken it.</summary>
    public PersonId? CommandTakenFrom { get; private set; }

    /// <summary>When the first owner accepted; until then the duty manager is owner of record.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Who is asked to accept the room, while it awaits acceptance, and until when.</summary>
    public PersonId? OfferedTo { get; private set; }

    public DateTimeOffset? OfferExpires { get; private set; }

    /// <summary>Lanes in use in this room.</summary>
    public Lanes OpenLanes { get; private set; }

    public long LastSequence { get; private set; }

    public LaneNumbers Heads { get; private set; }

    public ImmutableList<Participant> Participants { get; private set; } = [];

    public ImmutableList<Document> Documents { get; private set; } = [];

    public Handoff? PendingHandoff
    {
        get;
        private set
        {
            (field, PendingHandoffId) = (value, value?.Id);
            if (value is not null)
            {
                _offers.Add(value);
            }
        }
    }

    /// <summary>The waiting offer, at most one: it is a column of the room's own row.</summary>
    public HandoffId? PendingHandoffId { get; private set; }

    public Participant Owner => SeatOf(OwnerId);

    /// <summary>The same object until somebody's access may have changed.</summary>
    public RoomSeats Seats
    {
        get
        {
            var now = new RoomSeats(Participants, OwnerId, OpenLanes, AcceptedAt is not null, State);
            return _seats == now ? _seats : _seats = now;
        }
    }

    public bool IsOver => State is RoomState.Closed or RoomState.Merged;

    public Participant? Find(PersonId person) => Participants.Find(it => it.Id == person);

    private Participant SeatOf(PersonId person) =>
        Find(person) ?? throw new InvalidOperationException($"{person} has no seat in room {Key}.");
}
