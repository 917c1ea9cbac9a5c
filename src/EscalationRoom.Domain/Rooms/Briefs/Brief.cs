using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>What a newcomer reads first in one lane. Every version is an event; this points at the first and the newest.</summary>
public sealed record Brief(BriefKind Kind, Lane Lane, int Version, EventId First, EventId Newest, PersonId By, DateTimeOffset At);

public enum BriefKind : byte
{
    /// <summary>What happened, what it costs the client, what was tried, what comes next.</summary>
    Situation = 1,

    /// <summary>Conditions, actions and needs of a severe case.</summary>
    CanReport = 2,
}

/// <summary>Where things stand, in words for the readers of one lane.</summary>
/// <param name="Cites">Events these words rest on, of the same lane, so that every reader can open them.</param>
public sealed record Situation(string Happened, string Impact, string Tried, string NextStep, IReadOnlyList<PostedItem> Cites);

public sealed record SituationUpdated(
    int Version, string Happened, string Impact, string Tried, string NextStep, EventId[] Cites, EventId? First) : RoomEvent
{
    protected override EventId? SpeaksOf => First;

    protected override string Says => Happened;
}

public sealed record ASituationSaysWhatHappened() : Refusal($"Say what happened, in at most {Room.LongestSituationPart} characters for each part.");

public sealed record CiteWhatItsReadersRead(Lane Lane)
    : Refusal($"Cite at most {Room.MostCitations} messages, documents or notes of the {Lane} lane: whoever reads this must be able to open them.");

public sealed record SomebodyWroteItMeanwhile(string Name, int Version)
    : Refusal($"{Name} wrote version {Version} meanwhile. Read it, then add what is missing.");
