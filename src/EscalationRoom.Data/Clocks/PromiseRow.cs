using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Clocks;

/// <summary>One version of the promise, as written. Versions are added and never changed, so that every room can be read with its own.</summary>
public sealed class PromiseRow
{
    public int Version { get; init; }

    public string Rows { get; init; } = "";

    /// <summary>Why it was changed, in its author's words.</summary>
    public string Note { get; init; } = "";

    public PersonId By { get; init; }

    public DateTimeOffset At { get; init; }
}
