using EscalationRoom.Domain.Clocks;
using NodaTime;
using NodaTime.Text;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class KeepingHolidays
{
    [Theory]
    [InlineData("cal-emea", "2026-01-01,2026-04-03,2026-04-06,2026-05-04,2026-05-25,2026-08-31,2026-12-25")]
    [InlineData("cal-amer", "2026-01-01,2026-05-25,2026-09-07,2026-11-26,2026-12-25")]
    [InlineData("cal-apac", "2026-01-01,2026-01-02,2026-04-29,2026-05-04,2026-05-05")]
    public void On_weekdays_an_office_is_closed_exactly_on_the_days_listed(string calendar, string days) =>
        Assert.Equal(days.Split(','), ClosedWeekdays(BusinessCalendars.Of(calendar), 2026));

    [Theory]
    [InlineData(1999, 4, 4)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2038, 4, 25)]
    public void Easter_moves_as_the_church_counts_it(int year, int month, int day)
    {
        var easter = new LocalDate(year, month, day);
        Assert.True(Holiday.FromEaster(0).FallsOn(easter));
        Assert.False(Holiday.FromEaster(0).FallsOn(easter.PlusDays(7)));
    }

    [Fact]
    public void A_holiday_on_a_weekend_closes_no_other_day()
    {
        var boxingDayOnASaturday = new LocalDate(2026, 12, 26);
        Assert.Equal(IsoDayOfWeek.Saturday, boxingDayOnASaturday.DayOfWeek);
        Assert.DoesNotContain("2026-12-28", ClosedWeekdays(BusinessCalendars.Emea, 2026));
    }

    [Fact]
    public void A_holiday_on_the_29th_of_February_is_kept_in_leap_years_only()
    {
        var leapDay = Holiday.On(2, 29);
        Assert.True(leapDay.FallsOn(new LocalDate(2028, 2, 29)));
        Assert.False(leapDay.FallsOn(new LocalDate(2027, 2, 28)));
    }

    private static string[] ClosedWeekdays(BusinessCalendar calendar, int year) =>
    [
        .. Enumerable.Range(0, 365).Select(new LocalDate(year, 1, 1).PlusDays)
            .Where(it => it.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            .Where(it => !calendar.IsOpen(it.At(new LocalTime(10, 0)).InZoneLeniently(calendar.Zone).ToInstant()))
            .Select(LocalDatePattern.Iso.Format),
    ];
}
