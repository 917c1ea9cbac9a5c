using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Something the client relies on: who said it, what, by when. Known by the id of the event that made it.</summary>
/// <param name="Number">Its place among the commitments of its room, from 1.</param>
/// <param name="SettledBy">The item that kept it, or the message that took it back.</param>
public sealed record Commitment(
    EventId Id,
    int Number,
    CommitmentKind Kind,
    string What,
    DateTimeOffset Due,
    PersonId By,
    DateTimeOffset MadeAt,
    CommitmentState State = CommitmentState.Open,
    EventId? SettledBy = null,
    DateTimeOffset? SettledAt = null)
{
    public bool IsOpen => State is CommitmentState.Open;

    /// <summary>Done exactly when it was due is in time.</summary>
    public bool IsLate(DateTimeOffset now) => State is not CommitmentState.Withdrawn && (SettledAt ?? now) > Due;
}

public enum CommitmentKind : byte
{
    /// <summary>When the client hears from us next.</summary>
    NextUpdate = 1,

    /// <summary>Anything else we said we would do.</summary>
    Deliverable = 2,

    /// <summary>A time the client set: what they need from us until then.</summary>
    ClientDeadline = 3,
}

public enum CommitmentState : byte
{
    Open = 1,
    Kept = 2,
    Withdrawn = 3,
}

/// <summary>A commitment about to be made.</summary>
/// <param name="What">In at most 200 characters.</param>
public sealed record NewCommitment(CommitmentKind Kind, string What, DateTimeOffset Due);

/// <summary>What a message to the client does to commitments: it may make one, and keep others.</summary>
public sealed record Committing(NewCommitment? Makes, IReadOnlyList<EventId> Keeps);
