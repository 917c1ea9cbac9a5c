using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Who sits in a room and how, at one moment: all that access needs to know of a room. Immutable, so any thread may ask it.</summary>
public sealed record RoomSeats(ImmutableList<Participant> Participants, PersonId Owner, Lanes OpenLanes, bool IsAccepted, RoomState State)
{
    public Participant? Find(PersonId person) => Participants.Find(it => it.Id == person);
}
