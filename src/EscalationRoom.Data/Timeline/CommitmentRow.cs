using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A commitment as it stands now, so that what is open can be asked for across rooms; how it came about is events.</summary>
internal sealed class CommitmentRow
{
    public EventId Id { get; init; }

    public RoomId Room { get; init; }

    public int Number { get; init; }

    public CommitmentKind Kind { get; init; }

    public string What { get; init; } = "";

    public DateTimeOffset Due { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public CommitmentState State { get; init; }

    public EventId? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public static CommitmentRow Of(RoomId room, Commitment it) => new()
    {
        Id = it.Id,
        Room = room,
        Number = it.Number,
        Kind = it.Kind,
        What = it.What,
        Due = it.Due,
        By = it.By,
        MadeAt = it.MadeAt,
        State = it.State,
        SettledBy = it.SettledBy,
        SettledAt = it.SettledAt,
    };

    public Commitment ToCommitment() => new(Id, Number, Kind, What, Due, By, MadeAt, State, SettledBy, SettledAt);
}
