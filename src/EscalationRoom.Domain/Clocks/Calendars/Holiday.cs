using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A day on which an office stays closed, found every year by its rule.</summary>
public sealed class Holiday
{
    /// <summary>NodaTime's fifth such weekday of a month is its last.</summary>
    private const int TheLast = 5;

    private readonly Predicate<LocalDate> _falls;

    private Holiday(Predicate<LocalDate> falls) => _falls = falls;

    public static Holiday On(int month, int day) => new(it => it.Month == month && it.Day == day);

    /// <summary>In one year only.</summary>
    public static Holiday Once(LocalDate day) => new(it => it == day);

    /// <param name="which">1 for the first such weekday of the month.</param>
    public static Holiday Nth(int which, IsoDayOfWeek weekday, int month) =>
        new(it => it == LocalDate.FromYearMonthWeekAndDay(it.Year, month, which, weekday));

    public static Holiday Last(IsoDayOfWeek weekday, int month) => Nth(TheLast, weekday, month);

    /// <param name="days">From Easter Sunday: -2 is Good Friday, 1 Easter Monday.</param>
    public static Holiday FromEaster(int days) => new(it => it == EasterOf(it.Year).PlusDays(days));

    public bool FallsOn(LocalDate day) => _falls(day);

    /// <summary>The Gregorian computus as Meeus published it; nobody knows its letters by other names.</summary>
    private static LocalDate EasterOf(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
