using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Starts an escalation that still lacks something. It belongs to its initiator, and the client hears nothing of it.</summary>
    /// <param name="by">The initiator, or the system where a rule or a connector started it.</param>
    public static Room Draft(RoomId id, RoomKey key, Submission submission, Person initiator, PersonId by, string why, DateTimeOffset now)
    {
        var room = New(id, key, submission, by, initiator, RoomState.Draft, now);
        room.Admit(initiator, Seat.Initiator, now);
        room.Record(Lane.Internal, by, now, new EscalationDrafted(submission.Title, submission.Type, submission.Severity, why));
        return room;
    }

    /// <summary>Submits the completed draft; from now on the duty manager answers until somebody accepts.</summary>
    public Result<EscalationSubmitted> Submit(PersonId by, Submission completed, Person duty, DateTimeOffset now)
    {
        if (State is not RoomState.Draft)
        {
            return new TheEscalationIsSubmittedAlready();
        }

        (Title, Type, Severity, Trigger) = (completed.Title, completed.Type, completed.Severity, completed.Trigger);
        (State, OwnerId, OwnerSince) = (RoomState.Submitted, duty.Id, now);
        Admit(duty, Seat.Owner, now);
        return RecordSubmission(by, completed, duty, now);
    }
}

public sealed record EscalationDrafted(string Title, EscalationType Type, Severity Severity, string Why) : RoomEvent
{
    protected override string Says => Why;
}

public sealed record TheEscalationIsSubmittedAlready() : Refusal("This escalation is submitted already. Add what is missing as a message.");
