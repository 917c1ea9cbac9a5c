using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Ownership.Document;

/// <summary>What whoever is asked takes over, as its reader may see it now: made of the room's own facts and of what the offerer wrote.</summary>
public sealed record HandoffDocument(RoomKey Room, Handoff Offer, IReadOnlyList<HandoffSection> Sections);

public sealed record HandoffSection(HandoffPart Part, IReadOnlyList<HandoffLine> Lines)
{
    public string Title => TitleOf(Part);

    /// <summary>What stands there when there is nothing to say.</summary>
    public string Nothing => Part switch
    {
        HandoffPart.State => "Nobody has written down where it stands.",
        HandoffPart.Decisions => "Nothing was decided in the lanes you read.",
        HandoffPart.Promises => "Nothing is promised that you may read of.",
        HandoffPart.Clocks => "No clock runs that you may read of.",
        HandoffPart.Waiting => "Nobody waits for anybody in the lanes you read.",
        HandoffPart.Tone => "Nothing was said about it, and the client has not written.",
        HandoffPart.NotToSay => "Nothing was named.",
        _ => throw new ArgumentOutOfRangeException(Part.ToString()),
    };

    public static string TitleOf(HandoffPart part) => part switch
    {
        HandoffPart.State => "Where it stands",
        HandoffPart.Decisions => "Decisions",
        HandoffPart.Promises => "Promised to the client",
        HandoffPart.Clocks => "Clocks",
        HandoffPart.Waiting => "Who waits on whom",
        HandoffPart.Tone => "How the client speaks",
        HandoffPart.NotToSay => "What not to say",
        _ => throw new ArgumentOutOfRangeException(part.ToString()),
    };
}

/// <param name="Lane">Whose readers may see it: that of the fact it comes from.</param>
/// <param name="Label">Who or what it is about.</param>
/// <param name="About">The fact it comes from, where that stands in the timeline.</param>
public sealed record HandoffLine(Lane Lane, string Label, string Words, DateTimeOffset? Due = null, EventId? About = null);

public enum HandoffPart
{
    State,
    Decisions,
    Promises,
    Clocks,
    Waiting,
    Tone,
    NotToSay,
}
