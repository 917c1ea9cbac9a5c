using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    private const int FirstTier = 2;

    /// <summary>Opens the room of a submitted escalation. The duty manager is owner of record until somebody accepts.</summary>
    public static Room Open(RoomId id, RoomKey key, Submission submission, Person by, Person duty, DateTimeOffset now)
    {
        var room = New(id, key, submission, by.Id, duty, RoomState.Submitted, now);
        room.Admit(duty, Seat.Owner, now);
        if (by.Id != duty.Id && by.Id != Person.System)
        {
            room.Admit(by, Seat.Initiator, now);
        }

        room.RecordSubmission(by.Id, submission, duty, now);
        return room;
    }

    private static Room New(
        RoomId id, RoomKey key, Submission submission, PersonId by, Person owner, RoomState state, DateTimeOffset now) => new()
        {
            Id = id,
            Key = key,
            Client = submission.Client,
            Title = submission.Title,
            Type = submission.Type,
            Trigger = submission.Trigger,
            Severity = submission.Severity,
            Tier = FirstTier,
            State = state,
            OpenedAt = now,
            OpenedBy = by,
            OwnerId = owner.Id,
            OwnerSince = now,
            OpenLanes = TypeLanes.Of(submission.Type),
        };

    private EscalationSubmitted RecordSubmission(PersonId by, Submission it, Person duty, DateTimeOffset now)
    {
        Clocks = it.Coverage is { } coverage ? new RoomClocks(new SlaTerms(it.Type, it.Severity, coverage) { Promise = it.Promise, Hours = it.Hours }) : null;
        var submitted = Record(Lane.Internal, by, now, new EscalationSubmitted(
            it.Title, it.Type, it.Severity, it.SeverityTest, it.WhatHappened, it.Impact, it.RequestedOutcome, it.Details));
        Record(Lane.Client, Person.System, now, new EscalationReceived(Key.Value, it.Title));
        Record(Lane.Client, Person.System, now, new OwnershipAnnounced(duty.Id, duty.Name));
        return submitted;
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
    string RequestedOutcome)
{
    public TriggerKind Trigger { get; init; }

    public SubmissionDetails? Details { get; init; }

    /// <summary>What the client bought; without it nothing is promised and no clock starts.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The version of the promise in force; nothing for the shipped one.</summary>
    public PromiseTable? Promise { get; init; }

    /// <summary>The client's calendar as it is written now; nothing where that is as shipped.</summary>
    public CalendarText? Hours { get; init; }
}

public sealed record EscalationSubmitted(
    string Title,
    EscalationType Type,
    Severity Severity,
    string SeverityTest,
    string WhatHappened,
    string Impact,
    string RequestedOutcome,
    SubmissionDetails? Details) : RoomEvent
{
    protected override string Says => WhatHappened;
}

/// <summary>The client's acknowledgement.</summary>
public sealed record EscalationReceived(string Key, string Title) : RoomEvent;
