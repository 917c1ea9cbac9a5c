using System.Text.RegularExpressions;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Routing;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;

namespace EscalationRoom.Web.Routing.Calendars;

/// <summary>Finds the busy times in a calendar of the usual format. Subjects, places and people in it are not looked at and not kept.</summary>
public static partial class ReadCalendar
{
    public const int Largest = 2 * 1024 * 1024;

    private static readonly string[] Away = ["OOF", "OUTOFOFFICE"];

    private static readonly string[] Free = ["FREE", "WORKINGELSEWHERE"];

    /// <param name="home">Whose midnight a day without a zone begins at.</param>
    public static Result<CalendarRead> Of(string text, DateTimeZone home, DateTimeOffset now)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            var known = ZoneNames().Replace(text, it => $"{it.Groups[1].Value}{ZoneOf(it.Groups[2].Value, home, unknown)}{it.Groups[3].Value}");
            if (Calendar.Load(known) is not { } calendar || (calendar.Events.Count == 0 && calendar.FreeBusy.Count == 0 && !text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)))
            {
                return new ThisIsNoCalendar();
            }

            var spans = Events(calendar, home, now).Concat(FreeBusy(calendar, home)).Where(it => it.Until > now && it.From < it.Until && it.From < now + BusySpan.Ahead);
            return new CalendarRead([.. spans.Distinct().OrderBy(it => it.From).Take(BusySpan.Most)], [.. unknown]);
        }
#pragma warning disable CA1031 // The library throws many kinds of exceptions for what people feed it; to them it is all the same.
        catch (Exception strange) when (strange is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new ThisIsNoCalendar();
        }
    }

    private static IEnumerable<BusySpan> Events(Calendar calendar, DateTimeZone home, DateTimeOffset now)
    {
        var (from, until) = (now.UtcDateTime.AddDays(-LongestEvent), now + BusySpan.Ahead);
        return calendar.GetOccurrences<CalendarEvent>(new CalDateTime(from, CalDateTime.UtcTzId))
            .TakeWhile(it => At(it.Period.StartTime, home) < until)
            .Take(BusySpan.Most * 4)
            .Where(it => it.Source is CalendarEvent found && IsBusy(found))
            .Select(it => new BusySpan(At(it.Period.StartTime, home), At(it.Period.EffectiveEndTime ?? it.Period.StartTime, home), Away.Contains(StatusOf((CalendarEvent)it.Source))));
    }

    private static IEnumerable<BusySpan> FreeBusy(Calendar calendar, DateTimeZone home) => calendar.FreeBusy
        .SelectMany(it => it.Entries)
        .Where(it => it.Status is not FreeBusyStatus.Free)
        .Select(it => new BusySpan(At(it.StartTime, home), At(it.EffectiveEndTime ?? it.StartTime, home), it.Status is FreeBusyStatus.BusyUnavailable));

    /// <summary>Whoever says how busy they are is believed; else whether the event takes their time.</summary>
    private static bool IsBusy(CalendarEvent it) => !string.Equals(it.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase)
        && (StatusOf(it) is { Length: > 0 } said ? !Free.Contains(said) : !string.Equals(it.Transparency, "TRANSPARENT", StringComparison.OrdinalIgnoreCase));

    private static string StatusOf(CalendarEvent it) =>
        $"{it.Properties.FirstOrDefault(one => one.Name is "X-MICROSOFT-CDO-BUSYSTATUS" or "X-MICROSOFT-CDO-INTENDEDSTATUS")?.Value}".ToUpperInvariant();

    /// <summary>A whole day and a time without a zone are those of the person's own wall.</summary>
    private static DateTimeOffset At(CalDateTime time, DateTimeZone home)
    {
        var zone = time.IsUtc ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(time.TzId ?? "") ?? home;
        return LocalDateTime.FromDateTime(DateTime.SpecifyKind(time.Value, DateTimeKind.Unspecified)).InZoneLeniently(zone).ToDateTimeOffset().ToUniversalTime();
    }

    private static string ZoneOf(string named, DateTimeZone home, SortedSet<string> unknown)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) is { } zone)
        {
            return zone.Id;
        }

        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(named, out var iana))
        {
            return iana;
        }

        unknown.Add(named);
        return home.Id;
    }

    /// <summary>In days: an event that began longer ago and still lasts is not found.</summary>
    private const int LongestEvent = 60;

    [GeneratedRegex("(;TZID=\"?)([^\":;]{1,200})(\"?[:;])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneNames();
}

/// <param name="UnknownZones">Names of zones nobody knows; their times were read in the person's own.</param>
public sealed record CalendarRead(IReadOnlyList<BusySpan> Busy, IReadOnlyList<string> UnknownZones);

public sealed record ThisIsNoCalendar() : Refusal("This is no calendar we can read. Export it as an .ics file, or publish its link, and try again.");
