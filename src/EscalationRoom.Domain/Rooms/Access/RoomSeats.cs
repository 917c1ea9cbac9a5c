using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Who sits in a room and how, at one moment: all that access needs to know of a room. Immutable, so any thread may ask it.</summary>
public sealed record RoomSeats(ImmutableList<Participant> Participants, PersonId Owner, Lanes OpenLanes, bool IsAccepted, RoomState State)
{
    private Dictionary<PersonId, Participant>? _byPerson;

    public Participant? Find(PersonId person) => ByPerson.GetValueOrDefault(person);

    /// <summary>The look-up made on first use is not part of what the seats are.</summary>
    public bool Equals(RoomSeats? other) => other is not null
        && ReferenceEquals(Participants, other.Participants)
        && (Owner, OpenLanes, IsAccepted, State) == (other.Owner, other.OpenLanes, other.IsAccepted, other.State);

    public override int GetHashCode() => HashCode.Combine(Participants, Owner, OpenLanes, IsAccepted, State);

    private Dictionary<PersonId, Participant> ByPerson => _byPerson ??= Participants.ToDictionary(it => it.Id);
}
