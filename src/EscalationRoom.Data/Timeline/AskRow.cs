using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>What somebody waits for an answer to, as it stands now.</summary>
internal sealed class AskRow
{
    public EventId Id { get; init; }

    public RoomId Room { get; init; }

    public AskKind Kind { get; init; }

    public int Number { get; init; }

    public Lane Lane { get; init; }

    public PersonId By { get; init; }

    public PersonId? Of { get; init; }

    public string Words { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? Due { get; init; }

    public EventId? Subject { get; init; }

    public AskState State { get; init; }

    public EventId? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public static AskRow Over(RoomId room, Asked it) => new()
    {
        Id = it.Id,
        Room = room,
        Kind = it.Kind,
        Number = it.Number,
        Lane = it.Lane,
        By = it.By,
        Of = it.Of,
        Words = it.Words,
        AskedAt = it.AskedAt,
        Due = it.Due,
        Subject = it.Subject,
        State = it.State,
        SettledBy = it.SettledBy,
        SettledAt = it.SettledAt,
    };

    public Asked ToAsked() => new(Id, Kind, Number, Lane, By, Of, Words, AskedAt, Due, Subject, State, SettledBy, SettledAt);
}
