using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Reads a calendar as people write it, or says which line is wrong and how it should read.</summary>
public static class CalendarReader
{
    public const int LongestName = 60;

    private const int MostHolidays = 60;

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static Result<BusinessCalendar> Read(CalendarText text)
    {
        if (text.Name.Length is 0 or > LongestName || text.Name.Any(char.IsControl))
        {
            return new ACalendarNeedsAName(LongestName);
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Zone) is not { } zone)
        {
            return new ThereIsNoSuchZone(text.Zone);
        }

        var (openings, holidays) = (Openings(text.Hours), Holidays(text.Holidays));
        return (openings.Refusal ?? holidays.Refusal) is { } refusal
            ? refusal
            : new BusinessCalendar(text.Id, text.Name, zone, openings.Value!, holidays.Value!);
    }

    private static Result<List<Opening>> Openings(string hours)
    {
        var all = new List<Opening>();
        foreach (var line in Lines(hours))
        {
            var read = WrittenHours.Of(line);
            if (read.Value is not { } openings)
            {
                return read;
            }

            all.AddRange(openings);
        }

        if (all.Count == 0)
        {
            return new TheWeekHasNoHours();
        }

        return Overlap(all) is { } twice ? new TheseHoursOverlap(twice.Day, WrittenHours.Clock(twice.From)) : all;
    }

    private static Opening? Overlap(List<Opening> all)
    {
        var ordered = all.OrderBy(it => it.Day).ThenBy(it => it.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Where(it => it.First.Day == it.Second.Day && it.Second.From < it.First.To).Select(it => (Opening?)it.Second).FirstOrDefault();
    }

    private static Result<List<Holiday>> Holidays(string written)
    {
        var all = new List<Holiday>();
        foreach (var line in Lines(written))
        {
            if (WrittenHoliday.Of(line) is not { } holiday)
            {
                return new ThisIsNoHoliday(line);
            }

            all.Add(holiday);
        }

        return all.Count > MostHolidays ? new TooManyHolidays(MostHolidays) : all;
    }

    private static string[] Lines(string text) => text.Split(['\n', ';'], Words);
}

public sealed record ACalendarNeedsAName(int Longest) : Refusal($"Give the calendar a name of at most {Longest} characters; every deadline counted in it shows it.");

public sealed record ThereIsNoSuchZone(string Zone) : Refusal($"There is no time zone \"{Zone}\". Write one of the IANA names, such as Europe/London or Asia/Tokyo.");

public sealed record TheWeekHasNoHours() : Refusal("The week has no opening hours, so no deadline would ever come. Write at least one line, such as Mon-Fri 08:00-18:00.");

public sealed record TheseHoursOverlap(IsoDayOfWeek Day, string From) : Refusal($"On {Day} the hours from {From} overlap others. Let one end before the next begins.");

public sealed record TheseAreNoHours(string Line) : Refusal($"\"{Line}\" are no hours. Write days and spans, such as Mon-Fri 09:00-12:00, 13:00-18:00, each span ending later than it begins.");

public sealed record ThisIsNoHoliday(string Line) : Refusal($"\"{Line}\" is no holiday. Write 25 Dec, 24 Dec 2026, Good Friday, Easter Monday, first Mon May or last Mon Aug.");

public sealed record TooManyHolidays(int Most) : Refusal($"Write at most {Most} holidays; those of years that are over can go.");
