using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private const int HighestTier = 3;

    /// <summary>
    /// Moves the escalation up: somebody of a higher tier is offered the room, and answers as they would a handoff.
    /// The owner stays answerable until then, and becomes the deputy.
    /// </summary>
    public Result<EscalationElevated> Elevate(PersonId by, Person to, string reason, TimeSpan open, DateTimeOffset now)
    {
        if (State is not (RoomState.InReview or RoomState.InfoRequested or RoomState.ResolutionProposed))
        {
            return new ThisIsNotTheMomentToElevate(State);
        }

        if (PendingHandoff is { } waiting)
        {
            return new AHandoffIsAlreadyWaiting(waiting.Expires);
        }

        if (RefuseNextOwner(to) is { } refusal)
        {
            return refusal;
        }

        if (RefuseReason(reason, new AnElevationNeedsAReason()) is { } wordless)
        {
            return wordless;
        }

        if (open < ShortestOffer || open > LongestOffer)
        {
            return new AnOfferStaysOpenBetweenAMinuteAndADay();
        }

        ForgetProposal();
        return OfferElevation(by, to, reason, now + open, now);
    }

    private Refusal? RefuseNextOwner(Person to)
    {
        if (to.Id == OwnerId)
        {
            return new YouOwnThisRoomAlready(OwnerSince);
        }

        if (!to.CanOwnRooms)
        {
            return new ThisPersonCannotOwnARoom(to.Name);
        }

        return to.Tier <= Tier && to.Tier < HighestTier ? new AnElevationGoesToAHigherTier(to.Name, Tier) : null;
    }

    private EscalationElevated OfferElevation(PersonId by, Person to, string reason, DateTimeOffset expires, DateTimeOffset now)
    {
        var offer = new Handoff(HandoffId.New(), OwnerId, to.Id, reason, now, expires, IsElevation: true, to.Tier) { AskedBy = by };
        (State, PendingHandoff) = (RoomState.Elevated, offer);
        Admit(to, Find(to.Id)?.Seat ?? SeatFor(to), now);
        return Record(Lane.Internal, by, now, new EscalationElevated(offer.Id, to.Id, to.Name, Tier, to.Tier, reason, expires));
    }

    /// <summary>Ends the waiting offer unanswered. An elevation nobody took leaves the owner at work.</summary>
    private void DropHandoff()
    {
        PendingHandoff = null;
        State = State is RoomState.Elevated ? RoomState.InReview : State;
    }
}

public sealed record EscalationElevated(
    HandoffId Handoff, PersonId To, string ToName, int FromTier, int ToTier, string Reason, DateTimeOffset Expires) : RoomEvent;

public sealed record ThisIsNotTheMomentToElevate(RoomState State)
    : Refusal($"A room can be elevated while its owner works on it; this one is {State}. Take command instead if you must act now.");

public sealed record AnElevationGoesToAHigherTier(string Name, int Tier)
    : Refusal($"This room needs more authority than Tier {Tier}, which {Name} does not have. Choose somebody of a higher tier, or hand it off.");

public sealed record AnElevationNeedsAReason() : Refusal("Say why this needs a higher tier, and which authority is missing.");
