using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Routing;

/// <summary>When somebody's own calendar says they are busy. What they do then is nobody's business and not kept.</summary>
public sealed class BusyTime
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }

    /// <summary>Out of office, and not just in a meeting.</summary>
    public bool IsAway { get; init; }
}
