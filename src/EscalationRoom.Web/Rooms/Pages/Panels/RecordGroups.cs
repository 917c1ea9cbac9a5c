using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Panels;

/// <summary>The kinds of events of a record, in the few groups people look for.</summary>
internal static class RecordGroups
{
    public const string Everything = "Everything";

    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["Messages"] = ["message."],
        ["Ownership"] = ["ownership.", "escalation.routed", "escalation.accepted", "escalation.declined", "escalation.offerExpired", "escalation.elevated"],
        ["Resolution"] = ["resolution.", "escalation.resol", "escalation.closed", "escalation.reopened", "closing.", "reopening.", "review."],
        ["Decisions"] = ["decision."],
        ["Documents"] = ["document."],
        ["People"] = ["participant."],
        ["Promises"] = ["commitment.", "clock."],
    };

    public static IEnumerable<string> Names => Groups.Keys.Prepend(Everything);

    /// <returns>Nothing for everything.</returns>
    public static IReadOnlyCollection<string>? KindsOf(string group) => Groups.TryGetValue(group, out var starts)
        ? [.. EventKinds.Names.Where(it => starts.Any(start => it.StartsWith(start, StringComparison.Ordinal)))]
        : null;
}
