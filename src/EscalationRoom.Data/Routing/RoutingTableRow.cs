using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Routing;

/// <summary>One version of the rules, as written. Versions are added and never changed, so that every decision can be read with its own.</summary>
public sealed class RoutingTableRow
{
    public int Version { get; init; }

    /// <summary>The rules as JSON.</summary>
    public string Rules { get; init; } = "";

    /// <summary>Why it was changed, in its author's words.</summary>
    public string Note { get; init; } = "";

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }
}
