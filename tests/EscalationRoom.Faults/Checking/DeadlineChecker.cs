namespace EscalationRoom.Faults.Checking;

/// <summary>Something that was to happen at a moment, and when it did.</summary>
/// <param name="IsOver">It was dealt with otherwise, and need not happen any more.</param>
public sealed record Due(string What, DateTimeOffset At, IReadOnlyList<DateTimeOffset> Happened, bool IsOver = false);

/// <summary>From when to when no node lived.</summary>
public sealed record Outage(DateTimeOffset From, DateTimeOffset To);

/// <summary>I8 from the outside: whatever came due happened once and not before; how late is told, apart for what came due while nobody lived.</summary>
public static class DeadlineChecker
{
    /// <summary>The product's clock ticks every second, and this machine's pace is its own.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<Violation> Check(IReadOnlyList<Due> dues, DateTimeOffset now) =>
    [
        .. dues.Where(it => it.Happened.Count > 1).Select(it => new Violation("a deadline fired twice", $"{it.What} at {string.Join(", ", it.Happened)}")),
        .. dues.Where(it => it.Happened.Any(at => at < it.At)).Select(it => new Violation("a deadline fired early", $"{it.What}, due {it.At:O}, at {it.Happened[0]:O}")),
        .. dues.Where(it => it.Happened.Count == 0 && !it.IsOver && it.At < now - Settling).Select(it => new Violation("a deadline never fired", $"{it.What}, due {it.At:O}")),
    ];

    public static string Lateness(IReadOnlyList<Due> dues, IReadOnlyList<Outage> outages)
    {
        var late = dues.Where(it => it.Happened.Count > 0).Select(it => LatenessOf(it, outages)).ToLookup(it => it.IsAfterAnOutage, it => it.Seconds);
        return $"{dues.Count(it => it.Happened.Count > 0):#,0} deadlines fired; late with a live node {Words([.. late[false]])}; after a restart {Words([.. late[true]])}";
    }

    /// <summary>What came due while nobody lived is late only from when somebody could answer again.</summary>
    private static (bool IsAfterAnOutage, double Seconds) LatenessOf(Due due, IReadOnlyList<Outage> outages)
    {
        var outage = outages.FirstOrDefault(it => it.From <= due.Happened[0] && due.At <= it.To);
        return outage is null ? (false, (due.Happened[0] - due.At).TotalSeconds) : (true, Math.Max(0, (due.Happened[0] - outage.To).TotalSeconds));
    }

    private static string Words(double[] seconds)
    {
        Array.Sort(seconds);
        return seconds.Length == 0 ? "none" : $"({seconds.Length:#,0}) median {seconds[seconds.Length / 2]:0.0} s, p99 {seconds[(int)((seconds.Length - 1) * 0.99)]:0.0} s, most {seconds[^1]:0.0} s";
    }
}
