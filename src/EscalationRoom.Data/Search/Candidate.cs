using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Search;

/// <summary>A line its reader may read, with the names of its room.</summary>
internal sealed class Candidate
{
    public RoomKey Room { get; init; }

    public string Title { get; init; } = "";

    public string ClientName { get; init; } = "";

    public TimelineRow Row { get; init; } = default!;

    /// <summary>What a later line would speak of to replace this one: the message, or the document.</summary>
    public EventId? Subject => Row.About ?? Row.Id;

    /// <summary>Two rooms can hold lines of one moment: their keys decide, never their sequences, which would tell how much else was said there.</summary>
    public bool IsAtOrBefore(Candidate? other) => other is not null && Row.At == other.Row.At && string.CompareOrdinal(Room.Value, other.Room.Value) switch
    {
        0 => Row.Sequence >= other.Row.Sequence,
        var order => order > 0,
    };

    public SearchHit? AsHit(SearchWords words)
    {
        var fact = Row.ToEvent();
        return Searchable.TextOf(fact) is { Length: > 0 } text && words.Fit(text)
            ? new SearchHit(Room, Title, ClientName, LinkOf(fact), Row.Lane, Searchable.KindOf(fact), Row.By, Row.At, text, fact is MessageEdited)
            : null;
    }

    private EventId LinkOf(RoomEvent fact) => fact is MessageEdited edit ? edit.Message : Row.Id;
}
