using System.Globalization;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Times of a promise as people write them: 15m, 4h, 2d.</summary>
internal static class PromisedTimes
{
    private const int LongestInMinutes = 60 * 24 * 90;

    public static Refusal? Refuse(PromiseText text)
    {
        if (!Enum.IsDefined(text.Severity) || !PromiseTable.Changeable.Contains(text.Measure))
        {
            return new NobodyPromisesThat();
        }

        var times = (text.Times ?? "").Split('/', StringSplitOptions.TrimEntries);
        if (times.Length is not (1 or 3) || Array.Exists(times, it => MinutesOf(it) is null or < 1 or > LongestInMinutes))
        {
            return new ThisIsNoPromisedTime(text.Severity, ClockWords.Of(text.Measure), text.Times ?? "");
        }

        return MinutesOf(times[0]) > MinutesOf(times[^1]) ? new AStrategicClientWaitsNoLonger(text.Severity, ClockWords.Of(text.Measure)) : null;
    }

    /// <summary>A business day is taken for ten hours here: only to compare what was written.</summary>
    private static int? MinutesOf(string time) =>
        time.Length is > 1 and <= 6 && int.TryParse(time[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? time[^1] switch { 'm' => count, 'h' => count * 60, 'd' => count * 600, _ => null }
            : null;
}

public sealed record NobodyPromisesThat() : Refusal("Promises are made for first response, next client update, resolution and the client's decision, at Sev1 to Sev4. The time to accept stands in the routing rules.");

public sealed record ThisIsNoPromisedTime(Rooms.Severity Severity, string Measure, string Times)
    : Refusal($"{Severity}, {Measure}: \"{Times}\" is no promise. Write one time or three, for Strategic/Enterprise/Standard, such as 15m/30m/1h or 2d, at most 90 days.");

public sealed record AStrategicClientWaitsNoLonger(Rooms.Severity Severity, string Measure)
    : Refusal($"{Severity}, {Measure}: a Strategic client would wait longer than a Standard one. Put the shorter time first.");
