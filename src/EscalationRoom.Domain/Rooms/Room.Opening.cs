using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Opens the room of a submitted escalation. The duty manager is owner of record until somebody accepts.</summary>
    public static Room Open(RoomId id, RoomKey key, Submission submission, Person by, Person duty, DateTimeOffset now)
    {
        var room = new Room
        {
            Id = id,
            Key = key,
            Client = submission.Client,
            Title = submission.Title,
            Type = submission.Type,
            Severity = submission.Severity,
            Tier = 2,
            State = RoomState.Submitted,
            OpenedAt = now,
            OpenedBy = by.Id,
            OwnerId = duty.Id,
            OwnerSince = now,
            OpenLanes = Lanes.Client | Lanes.Internal,
        };
        room.Admit(duty, Seat.Owner, now);
        if (by.Id != duty.Id && by.Id != Person.System)
        {
            room.Admit(by, Seat.Initiator, now);
        }

        room.Record(Lane.Internal, by.Id, now, new EscalationSubmitted(
            submission.Title, submission.Type, submission.Severity, submission.SeverityTest, submission.WhatHappened, submission.Impact, submission.RequestedOutcome));
        room.Record(Lane.Client, Person.System, now, new EscalationReceived(key.Value, submission.Title));
        room.Record(Lane.Client, Person.System, now, new OwnershipAnnounced(duty.Id, duty.Name));
        return room;
    }

    /// <summary>Asks somebody to accept the room; a second routing replaces the first.</summary>
    public Result<EscalationRouted> OfferRoom(Person to, string why, DateTimeOffset acceptBy, DateTimeOffset now)
    {
        if (State is not (RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance))
        {
            return new TheRoomIsAcceptedAlready(Owner.Name);
        }

        if (to.Role is not (Role.Owner or Role.Duty or Role.Exec) || !to.IsActive)
        {
            return new ThisPersonCannotOwnARoom(to.Name);
        }

        (State, OfferedTo, OfferExpires) = (RoomState.PendingAcceptance, to.Id, acceptBy);
        Admit(to, Find(to.Id)?.Seat ?? Seat.Helper, now);
        return Record(Lane.Internal, Person.System, now, new EscalationRouted(to.Id, to.Name, why, acceptBy));
    }

    public Result<EscalationAccepted> Accept(Person by, Person? deputy, DateTimeOffset now)
    {
        if (State is not RoomState.PendingAcceptance)
        {
            return new TheRoomIsAcceptedAlready(Owner.Name);
        }

        if (by.Id != OfferedTo)
        {
            return new TheRoomIsOfferedToSomebodyElse(Find(OfferedTo!.Value)?.Name ?? "somebody else");
        }

        (State, OfferedTo, OfferExpires, AcceptedAt) = (RoomState.InReview, null, null, now);
        PassOwnership(by, now);
        if (deputy is not null && deputy.Id != by.Id)
        {
            DeputyId = deputy.Id;
            Admit(deputy, Seat.Deputy, now);
        }

        return Record(Lane.Internal, by.Id, now, new EscalationAccepted(by.Id, by.Name, deputy?.Id, deputy?.Name));
    }

    public Result<EscalationDeclined> Decline(PersonId by, string reason, DateTimeOffset now)
    {
        if (State is not RoomState.PendingAcceptance || by != OfferedTo)
        {
            return new TheRoomIsOfferedToSomebodyElse(Owner.Name);
        }

        (State, OfferedTo, OfferExpires) = (RoomState.Routing, null, null);
        return Record(Lane.Internal, by, now, new EscalationDeclined(reason));
    }
}

/// <summary>What the initiator says; everything the first owner should not have to ask for.</summary>
/// <param name="SeverityTest">The sentence of the severity table that was met.</param>
public sealed record Submission(
    Clients.ClientId Client,
    EscalationType Type,
    Severity Severity,
    string SeverityTest,
    string Title,
    string WhatHappened,
    string Impact,
    string RequestedOutcome);

public sealed record EscalationSubmitted(
    string Title, EscalationType Type, Severity Severity, string SeverityTest, string WhatHappened, string Impact, string RequestedOutcome) : RoomEvent
{
    public override string Words => WhatHappened;
}

/// <summary>The client's acknowledgement.</summary>
public sealed record EscalationReceived(string Key, string Title) : RoomEvent;

public sealed record EscalationRouted(PersonId To, string ToName, string Why, DateTimeOffset AcceptBy) : RoomEvent;

public sealed record EscalationAccepted(PersonId Owner, string OwnerName, PersonId? Deputy, string? DeputyName) : RoomEvent;

public sealed record EscalationDeclined(string Reason) : RoomEvent;

public sealed record TheRoomIsAcceptedAlready(string Owner) : Refusal($"{Owner} has accepted this room. Hand it off or take command instead.");

public sealed record TheRoomIsOfferedToSomebodyElse(string Name) : Refusal($"This room is offered to {Name}. Wait for their answer, or take command.");
