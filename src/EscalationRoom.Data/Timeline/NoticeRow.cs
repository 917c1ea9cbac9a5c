using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A notice as it stands. It holds no words of the room, only where they are.</summary>
internal sealed class NoticeRow
{
    public NoticeId Id { get; init; }

    public RoomId Room { get; init; }

    public PersonId To { get; init; }

    public NoticeKind Kind { get; init; }

    public byte Step { get; init; }

    public EventId Cause { get; init; }

    public EventId About { get; init; }

    public Lane Lane { get; init; }

    public string Topic { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>When its reader was told. What comes due is told by whichever node sets this first.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public DateTimeOffset? HandledAt { get; init; }

    /// <summary>The event that dealt with it; none when its reader put it away.</summary>
    public EventId? HandledBy { get; init; }

    /// <param name="now">What is not due by then waits.</param>
    public static NoticeRow Of(Notice it, DateTimeOffset now) => new()
    {
        Id = it.Id,
        Room = it.Room,
        To = it.To,
        Kind = it.Kind,
        Step = it.Step,
        Cause = it.Cause,
        About = it.About,
        Lane = it.Lane,
        Topic = it.Topic,
        At = it.At,
        ToldAt = it.At <= now ? it.At : null,
    };
}
