namespace EscalationRoom.Domain.Routing;

/// <summary>A time at which somebody's own calendar says they are busy. What they do then is nobody's business.</summary>
/// <param name="IsAway">Out of office, and not just in a meeting.</param>
public sealed record BusySpan(DateTimeOffset From, DateTimeOffset Until, bool IsAway)
{
    public const int Most = 1_000;

    /// <summary>How far ahead a calendar is read.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(90);
}
