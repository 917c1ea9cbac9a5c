using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>
    /// The one place the owner changes. It ends every search for an owner, and the client is told who answers now and nothing else.
    /// </summary>
    private void PassOwnership(Person to, DateTimeOffset now)
    {
        DropHandoff();
        (OfferedTo, OfferExpires, CommandTakenFrom, SuggestedOwnerId) = (null, null, null, null);
        if (IsUnaccepted || State is RoomState.Returned)
        {
            (State, AcceptedAt) = (RoomState.InReview, now);
        }

        Reseat(OwnerId, Seat.Helper);
        (OwnerId, OwnerSince) = (to.Id, now);
        Admit(to, Seat.Owner, now);
        NameDeputy(DeputyId == to.Id ? null : DeputyId, DeputyUntil);
        Record(Lane.Client, Person.System, now, new OwnershipAnnounced(to.Id, to.Name));
    }

    private void NameDeputy(PersonId? who, DateTimeOffset? until)
    {
        if (DeputyId is { } before && before != who && before != OwnerId)
        {
            Reseat(before, Seat.Helper);
        }

        (DeputyId, DeputyUntil) = (who, who is null ? null : until);
        if (who is { } deputy)
        {
            Reseat(deputy, Seat.Deputy);
        }
    }
}

/// <summary>What the client learns of any change of owner: who answers for them now.</summary>
public sealed record OwnershipAnnounced(PersonId Owner, string Name) : RoomEvent;
