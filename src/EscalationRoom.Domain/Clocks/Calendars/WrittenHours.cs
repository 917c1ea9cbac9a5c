using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>One line of opening hours: <c>Mon-Fri 09:00-12:00, 13:00-18:00</c>, <c>Sat 10:00-14:00</c>.</summary>
internal static partial class WrittenHours
{
    private const int Noon = 12;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Result<List<Opening>> Of(string line)
    {
        if (Line().Match(line) is not { Success: true } read || !TryDays(read, out var first, out var last))
        {
            return new TheseAreNoHours(line);
        }

        var spans = Span().Matches(read.Groups["spans"].Value).Select(it => (From: Minutes(it, "from"), To: Minutes(it, "to"))).ToList();
        return spans.TrueForAll(it => it.From < it.To && it.To <= Noon * 2 * 60)
            ? Enumerable.Range(first, last - first + 1).SelectMany(day => spans.Select(it => new Opening((IsoDayOfWeek)day, it.From, it.To))).ToList()
            : new TheseAreNoHours(line);
    }

    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    public static IsoDayOfWeek? Day(string word) =>
        Array.FindIndex(Days, it => it.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? (IsoDayOfWeek)(at + 1) : null;

    private static bool TryDays(Match read, out int first, out int last)
    {
        first = (int)(Day(read.Groups["first"].Value) ?? IsoDayOfWeek.None);
        last = read.Groups["last"].Success ? (int)(Day(read.Groups["last"].Value) ?? IsoDayOfWeek.None) : first;
        return first > 0 && first <= last;
    }

    private static int Minutes(Match span, string which)
    {
        var (hours, minutes) = (int.Parse(span.Groups[$"{which}H"].Value, CultureInfo.InvariantCulture), int.Parse(span.Groups[$"{which}M"].Value, CultureInfo.InvariantCulture));
        return minutes < 60 ? (hours * 60) + minutes : int.MaxValue;
    }

    [GeneratedRegex(@"^(?<first>[A-Za-z]{3})(?:\s*-\s*(?<last>[A-Za-z]{3}))?\s+(?<spans>\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<fromH>\d{1,2}):(?<fromM>\d{2})\s*-\s*(?<toH>\d{1,2}):(?<toM>\d{2})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Span();
}
