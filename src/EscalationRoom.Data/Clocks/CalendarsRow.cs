using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Clocks;

/// <summary>One version of the calendars, as written. Versions are added and never changed.</summary>
public sealed class CalendarsRow
{
    public int Version { get; init; }

    /// <summary>All calendars, as JSON.</summary>
    public string Written { get; init; } = "";

    /// <summary>Why they were changed, in their author's words.</summary>
    public string Note { get; init; } = "";

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }
}
