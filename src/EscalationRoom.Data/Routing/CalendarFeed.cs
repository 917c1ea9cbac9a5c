using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Routing;

/// <summary>Where somebody's busy times come from. Only the times are kept, never what they are about.</summary>
public sealed class CalendarFeed
{
    public const int LongestAddress = 1_000;

    public PersonId Person { get; init; }

    /// <summary>Where it is fetched from; nothing for a calendar that was uploaded.</summary>
    public string Address { get; set; } = "";

    /// <summary>What the other side called the state we know, to be asked for changes only.</summary>
    public string Tag { get; set; } = "";

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it is fetched next; nothing for an upload.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Why the last attempt did not work, in words; empty when it did.</summary>
    public string Problem { get; set; } = "";
}
