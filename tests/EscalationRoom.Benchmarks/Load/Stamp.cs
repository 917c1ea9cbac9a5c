using System.Diagnostics;
using System.Globalization;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>The moment a message was due to be sent, carried in its own text.</summary>
internal static class Stamp
{
    private const string Filler = "The pharmacy feed at Northgate stopped at 06:40; we are moving it to the standby line and will report at the half hour.";

    public static string Text(long due) => $"{due.ToString(CultureInfo.InvariantCulture)}|{Filler}";

    public static bool TryRead(string? text, out long due)
    {
        due = 0;
        var end = text?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        return end > 0 && long.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out due);
    }

    public static long After(long start, TimeSpan time) => start + (long)(time.TotalSeconds * Stopwatch.Frequency);
}
