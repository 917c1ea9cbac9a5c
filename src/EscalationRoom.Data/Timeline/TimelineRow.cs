using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>One line of the append-only log. Internal: only the reader and the writer see it.</summary>
internal sealed class TimelineRow
{
    public RoomId Room { get; init; }

    public long Sequence { get; init; }

    public EventId Id { get; init; }

    public Lane Lane { get; init; }

    public long LaneSequence { get; init; }

    public string Kind { get; init; } = "";

    public string Payload { get; init; } = "";

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public EventId? About { get; init; }

    /// <summary>Made by the client; stands on the first event of its command, so that asking twice is asking once.</summary>
    public Guid? CommandId { get; init; }

    public byte[]? CommandHash { get; init; }

    public byte[] PayloadHash { get; init; } = [];

    public byte[] PreviousHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}
