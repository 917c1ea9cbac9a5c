using NodaTime;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>Counts only the hours an office is open: 08:00 to 18:00, Monday to Friday, without the fixed holidays.</summary>
public sealed class BusinessHours(DateTimeZone zone, params AnnualDate[] holidays)
{
    private static readonly LocalTime Opens = new(8, 0);

    private static readonly LocalTime Closes = new(18, 0);

    public static BusinessHours London { get; } = new(DateTimeZoneProviders.Tzdb["Europe/London"], new(1, 1), new(12, 25), new(12, 26));

    public static BusinessHours NewYork { get; } = new(DateTimeZoneProviders.Tzdb["America/New_York"], new(1, 1), new(7, 4), new(12, 25));

    public DateTimeZone Zone { get; } = zone;

    /// <summary>The instant so many open hours before; from the last open instant when it is closed now.</summary>
    public Instant Before(Instant now, double hours)
    {
        var left = Duration.FromHours(hours);
        for (var day = now.InZone(Zone).Date; ; day = day.PlusDays(-1))
        {
            var (open, close) = Day(day);
            var end = Instant.Min(close, now);
            if (!IsOpenOn(day) || end < open)
            {
                continue;
            }

            if (end - left >= open)
            {
                return end - left;
            }

            left -= end - open;
        }
    }

    public Instant After(Instant from, double hours)
    {
        var left = Duration.FromHours(hours);
        for (var day = from.InZone(Zone).Date; ; day = day.PlusDays(1))
        {
            var (open, close) = Day(day);
            var start = Instant.Max(open, from);
            if (!IsOpenOn(day) || close < start)
            {
                continue;
            }

            if (start + left <= close)
            {
                return start + left;
            }

            left -= close - start;
        }
    }

    private (Instant Open, Instant Close) Day(LocalDate day) =>
        (day.At(Opens).InZoneLeniently(Zone).ToInstant(), day.At(Closes).InZoneLeniently(Zone).ToInstant());

    private bool IsOpenOn(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !Array.Exists(holidays, it => it.InYear(day.Year) == day);
}
