using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>Which event is the newest version of a brief, so that nobody has to look for it in the log.</summary>
internal sealed class BriefRow
{
    public RoomId Room { get; init; }

    public BriefKind Kind { get; init; }

    public Lane Lane { get; init; }

    public int Version { get; init; }

    public EventId First { get; init; }

    public EventId Newest { get; init; }

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }

    public static BriefRow Of(RoomId room, Brief it) => new()
    {
        Room = room,
        Kind = it.Kind,
        Lane = it.Lane,
        Version = it.Version,
        First = it.First,
        Newest = it.Newest,
        By = it.By,
        At = it.At,
    };

    public Brief ToBrief() => new(Kind, Lane, Version, First, Newest, By, At);
}
