using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>
    /// Somebody over the owner asks another person to take an accepted room. The owner answers for it until that person accepts; a handoff
    /// that waits falls away, an elevation stands.
    /// </summary>
    public Result<OwnershipOffered> Reassign(PersonId by, Person to, string reason, TimeSpan open, DateTimeOffset now)
    {
        if (IsUnaccepted)
        {
            return new NobodyHasAcceptedThisRoom();
        }

        if (PendingHandoff is { IsElevation: true } waiting)
        {
            return new AHandoffIsAlreadyWaiting(waiting.Expires);
        }

        if (RefuseReceiver(to, reason, open) is { } refusal)
        {
            return refusal;
        }

        return Offer(by, to, reason, HandoffNotes.None, open, now);
    }

    private bool IsUnaccepted => State is RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance;

    private Refusal? RefuseReceiver(Person to, string reason, TimeSpan open)
    {
        if (to.Id == OwnerId)
        {
            return new TheyOwnThisRoomAlready(to.Name);
        }

        if (!to.CanOwnRooms)
        {
            return new ThisPersonCannotOwnARoom(to.Name);
        }

        return open < ShortestOffer || open > LongestOffer
            ? new AnOfferStaysOpenBetweenAMinuteAndADay()
            : RefuseReason(reason, new AnAssignmentNeedsAReason());
    }
}

public sealed record NobodyHasAcceptedThisRoom() : Refusal("Nobody has accepted this room yet. Assign it to somebody instead.");

public sealed record TheyOwnThisRoomAlready(string Name) : Refusal($"{Name} owns this room already. Choose somebody else.");
