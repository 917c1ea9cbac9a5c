using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Search;

/// <summary>What of an event can be found, and under which kind.</summary>
internal static class Searchable
{
    private static readonly string[] Messages = [EventKinds.Of<MessagePosted>(), EventKinds.Of<MessageEdited>()];

    private static readonly string[] Documents = [EventKinds.Of<DocumentAdded>()];

    private static readonly string[] Decisions = [EventKinds.Of<DecisionRecorded>()];

    private static readonly string[] Wordless = [EventKinds.Of<MessageDeleted>(), EventKinds.Of<MessageReacted>(), EventKinds.Of<MessagePinned>()];

    /// <summary>Kinds that replace what an earlier event said.</summary>
    public static readonly string[] Replacing = [EventKinds.Of<MessageEdited>(), EventKinds.Of<MessageDeleted>(), EventKinds.Of<DocumentAdded>()];

    /// <summary>The kinds to look at, or those to leave out.</summary>
    public static (string[] Kinds, bool AreWanted) Of(HitKind? kind) => kind switch
    {
        null => (Wordless, false),
        HitKind.Message => (Messages, true),
        HitKind.Document => (Documents, true),
        HitKind.Decision => (Decisions, true),
        HitKind.Fact => ([.. Wordless, .. Messages, .. Documents, .. Decisions], false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static HitKind KindOf(RoomEvent fact) => fact switch
    {
        MessagePosted or MessageEdited => HitKind.Message,
        DocumentAdded => HitKind.Document,
        DecisionRecorded => HitKind.Decision,
        _ => HitKind.Fact,
    };

    public static string? TextOf(RoomEvent fact) => fact switch
    {
        DocumentAdded document => document.Name,
        DecisionRecorded decision => $"{decision.Title}: {decision.Chosen}. {decision.Reason}",
        _ => fact.Words,
    };
}
