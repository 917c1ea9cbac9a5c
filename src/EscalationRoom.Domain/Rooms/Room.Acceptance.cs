using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Asks somebody to accept the room; a second routing replaces the first.</summary>
    /// <param name="decision">How they were chosen, where routing chose them.</param>
    public Result<EscalationRouted> OfferRoom(Person to, string why, DateTimeOffset acceptBy, DateTimeOffset now, RoutingDecision? decision = null) =>
        OfferRoom(Person.System, to, why, acceptBy, now, decision);

    /// <summary>Somebody chooses whom to ask, and says why; whoever was asked before is asked no longer.</summary>
    public Result<EscalationRouted> AssignRoom(PersonId by, Person to, string why, DateTimeOffset acceptBy, DateTimeOffset now) =>
        RefuseReason(why, new AnAssignmentNeedsAReason()) is { } refusal ? refusal : OfferRoom(by, to, why, acceptBy, now, decision: null);

    private Result<EscalationRouted> OfferRoom(PersonId by, Person to, string why, DateTimeOffset acceptBy, DateTimeOffset now, RoutingDecision? decision)
    {
        if (!IsUnaccepted)
        {
            return State is RoomState.Returned ? new ItWaitsForItsAuthor() : new TheRoomIsAcceptedAlready(Owner.Name);
        }

        if (!to.CanOwnRooms)
        {
            return new ThisPersonCannotOwnARoom(to.Name);
        }

        if (RefuseLongText(why) is { } refusal)
        {
            return refusal;
        }

        (State, OfferedTo, OfferExpires, SuggestedOwnerId) = (RoomState.PendingAcceptance, to.Id, acceptBy, null);
        Admit(to, Find(to.Id)?.Seat ?? Seat.Helper, now);
        return Record(Lane.Internal, by, now, new EscalationRouted(to.Id, to.Name, why, acceptBy, decision));
    }

    /// <summary>Names who stands in from the start, where a rule asks for somebody and nobody is named yet.</summary>
    public void HoldDeputy(Person deputy, DateTimeOffset now)
    {
        if (DeputyId is null && deputy.CanOwnRooms && deputy.Id != OwnerId && AcceptedAt is null)
        {
            Admit(deputy, Find(deputy.Id)?.Seat ?? Seat.Deputy, now);
            NameDeputy(deputy.Id, until: null);
        }
    }

    public Result<EscalationAccepted> Accept(Person by, Person? deputy, DateTimeOffset now)
    {
        if (State is not RoomState.PendingAcceptance)
        {
            return new TheRoomIsAcceptedAlready(Owner.Name);
        }

        if (by.Id != OfferedTo)
        {
            return new TheRoomIsOfferedToSomebodyElse(OfferedToName);
        }

        if (deputy is { CanOwnRooms: false })
        {
            return new ThisPersonCannotOwnARoom(deputy.Name);
        }

        PassOwnership(by, now);
        if (deputy is not null && deputy.Id != by.Id)
        {
            Admit(deputy, Seat.Deputy, now);
            DeputyId = deputy.Id;
        }

        return Record(Lane.Internal, by.Id, now, new EscalationAccepted(by.Id, by.Name, deputy?.Id, deputy?.Name));
    }

    /// <param name="reason">In their own words; only "other" needs them.</param>
    public Result<EscalationDeclined> Decline(PersonId by, string reason, DateTimeOffset now, DeclineReason why = DeclineReason.Other)
    {
        if (State is not RoomState.PendingAcceptance || by != OfferedTo)
        {
            return new TheRoomIsOfferedToSomebodyElse(OfferedToName);
        }

        if (RefuseLongText(reason) is { } refusal)
        {
            return refusal;
        }

        if (!Enum.IsDefined(why) || (why is DeclineReason.Other && string.IsNullOrWhiteSpace(reason)))
        {
            return new ChooseWhyYouDecline();
        }

        (State, OfferedTo, OfferExpires) = (RoomState.Routing, null, null);
        return Record(Lane.Internal, by, now, new EscalationDeclined(reason, why));
    }

    /// <summary>Ends an offer of the room that nobody accepted in time, so that it is routed again.</summary>
    public Result<EscalationOfferExpired> ExpireOffer(PersonId to, DateTimeOffset now)
    {
        if (State is not RoomState.PendingAcceptance || to != OfferedTo || OfferExpires > now)
        {
            return new TheRoomIsOfferedToSomebodyElse(OfferedToName);
        }

        var name = OfferedToName;
        (State, OfferedTo, OfferExpires) = (RoomState.Routing, null, null);
        return Record(Lane.Internal, Person.System, now, new EscalationOfferExpired(to, name));
    }

    private string OfferedToName => OfferedTo is { } to && Find(to) is { } seated ? seated.Name : Owner.Name;
}

/// <param name="Decision">The rule, the candidates with their scores, the filtered with the reason; nothing where a person chose.</param>
public sealed record EscalationRouted(PersonId To, string ToName, string Why, DateTimeOffset AcceptBy, RoutingDecision? Decision = null) : RoomEvent;

public sealed record EscalationAccepted(PersonId Owner, string OwnerName, PersonId? Deputy, string? DeputyName) : RoomEvent;

public sealed record EscalationDeclined(string Reason, DeclineReason Why = DeclineReason.Other) : RoomEvent;

public sealed record EscalationOfferExpired(PersonId To, string ToName) : RoomEvent;

public sealed record AnAssignmentNeedsAReason() : Refusal("Say why you ask this person; everybody in the room will read it.");

public sealed record ChooseWhyYouDecline()
    : Refusal("Choose why you decline: no capacity, not my field, conflict of interest, leaving shift, or other and say what it is.");

public sealed record TheRoomIsAcceptedAlready(string Owner) : Refusal($"{Owner} has accepted this room. Hand it off or take command instead.");

public sealed record TheRoomIsOfferedToSomebodyElse(string Name) : Refusal($"This room is offered to {Name}. Wait for their answer, or take command.");
