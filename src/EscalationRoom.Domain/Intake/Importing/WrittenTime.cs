using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace EscalationRoom.Domain.Intake;

/// <summary>A time found in words of another system, and where it stood.</summary>
public sealed partial record WrittenTime(DateTimeOffset At, string AsWritten, int Start)
{
    private const string Clock = @"(?:,|\s|T|\bat\b|\bum\b)*(?<h>\d{1,2})[:.](?<mi>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?\s*(?<ap>[ap]\.?m\.?)?\s*(?<zone>Z\b|UTC|GMT|[A-Z]{2,4}T\b|JST\b|BST\b|[+-]\d{2}:?\d{2})?";

    private const string Month = @"(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?";

    private const string Weekday = @"(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?";

    private static readonly Regex[] Spellings = [Iso(), DayFirst(), MonthFirst(), Numbers()];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["JST"] = 9,
    };

    public int End => Start + AsWritten.Length;

    /// <param name="zone">Whose clock it was, where the words do not say.</param>
    public static WrittenTime? Find(string words, DateTimeZone zone) => Spellings
        .Select(it => it.Match(words))
        .Where(it => it.Success)
        .OrderBy(it => it.Index)
        .Select(it => Read(it, zone))
        .FirstOrDefault(it => it is not null);

    private static WrittenTime? Read(Match found, DateTimeZone zone)
    {
        var (year, hour) = (Number(found, "y"), Number(found, "h"));
        var (day, month) = found.Groups["month"].Success ? (Number(found, "d"), MonthOf(found.Groups["month"].Value)) : Ordered(found, zone);
        var isAfternoon = found.Groups["ap"].Value.StartsWith("p", StringComparison.OrdinalIgnoreCase);
        hour = found.Groups["ap"].Success ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
        return DateTime.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00} {hour:00}:{Number(found, "mi"):00}:{Number(found, "s"):00}"),
            "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local)
            ? new WrittenTime(Placed(local, found.Groups["zone"].Value, zone), found.Value.Trim(), found.Index + found.Value.Length - found.Value.TrimStart().Length)
            : null;
    }

    /// <summary>Of 3/4/2026 nobody can tell but where it was written: month first in America, day first elsewhere.</summary>
    private static (int Day, int Month) Ordered(Match found, DateTimeZone zone)
    {
        if (found.Groups["m"].Success)
        {
            return (Number(found, "d"), Number(found, "m"));
        }

        var (first, second) = (Number(found, "one"), Number(found, "two"));
        var isMonthFirst = second > 12 || (first <= 12 && found.Groups["sign"].Value == "/" && zone.Id.StartsWith("America/", StringComparison.Ordinal));
        return isMonthFirst ? (second, first) : (first, second);
    }

    private static DateTimeOffset Placed(DateTime local, string named, DateTimeZone zone)
    {
        if (Zones.TryGetValue(named, out var hours))
        {
            return new DateTimeOffset(local, TimeSpan.FromHours(hours)).ToUniversalTime();
        }

        return OffsetOf(named) is { } offset
            ? new DateTimeOffset(local, offset).ToUniversalTime()
            : LocalDateTime.FromDateTime(local).InZoneLeniently(zone).ToDateTimeOffset().ToUniversalTime();
    }

    /// <summary>Such as +02:00 or -0500.</summary>
    private static TimeSpan? OffsetOf(string named)
    {
        var digits = named.TrimStart('+', '-').Replace(":", "", StringComparison.Ordinal);
        return digits.Length == 4 && int.TryParse(digits, CultureInfo.InvariantCulture, out var value) && value / 100 <= 14 && value % 100 < 60
            ? (named[0] == '-' ? -1 : 1) * new TimeSpan(value / 100, value % 100, 0)
            : null;
    }

    private static int MonthOf(string name) => "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(name.ToLowerInvariant()[..3], StringComparison.Ordinal) / 3 + 1;

    private static int Number(Match found, string name) =>
        found.Groups[name].Success && int.TryParse(found.Groups[name].Value, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})" + Clock, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(Weekday + @"\b(?<d>\d{1,2})(?:\.|st|nd|rd|th)?\s+" + Month + @",?\s+(?<y>\d{4})" + Clock, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Weekday + @"\b" + Month + @"\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})" + Clock, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<one>\d{1,2})(?<sign>[./])(?<two>\d{1,2})\k<sign>(?<y>\d{4})" + Clock, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
