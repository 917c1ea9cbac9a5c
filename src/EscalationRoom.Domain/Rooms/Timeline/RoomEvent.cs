using System.Text.Json.Serialization;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>One fact in a room's timeline. What the fact says is the derived record; where and when it stands is set by the room.</summary>
public abstract record RoomEvent
{
    [JsonIgnore]
    public EventId Id { get; init; }

    /// <summary>Place in the room, from 1, without gaps. Never leaves the server: gaps would tell of hidden lanes.</summary>
    [JsonIgnore]
    public long Sequence { get; init; }

    [JsonIgnore]
    public Lane Lane { get; init; }

    /// <summary>Place within the lane: what people see.</summary>
    [JsonIgnore]
    public long Number { get; init; }

    /// <summary>How far every lane had come with this event.</summary>
    [JsonIgnore]
    public LaneNumbers Heads { get; init; }

    [JsonIgnore]
    public PersonId By { get; init; }

    [JsonIgnore]
    public DateTimeOffset At { get; init; }

    /// <summary>The earlier event this one speaks of, such as the message it edits.</summary>
    [JsonIgnore]
    public EventId? About => SpeaksOf;

    /// <summary>Words a person wrote, when the event carries any.</summary>
    [JsonIgnore]
    public string? Words => Says;

    /// <summary>Not public, because a public override would be stored a second time beside the fact itself.</summary>
    protected virtual EventId? SpeaksOf => null;

    protected virtual string? Says => null;
}
