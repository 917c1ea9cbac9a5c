using EscalationRoom.Domain.Clocks;
using NodaTime;
using NodaTime.Text;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class CountingBusinessTime
{
    private static readonly BusinessCalendar London = BusinessCalendars.Emea;

    [Theory]
    [InlineData("2026-11-19T14:00", 2, "2026-11-19T16:00")]
    [InlineData("2026-11-19T17:00", 2, "2026-11-20T09:00")]
    [InlineData("2026-11-20T17:00", 2, "2026-11-23T09:00")]
    [InlineData("2026-12-24T17:00", 2, "2026-12-28T09:00")]
    [InlineData("2026-11-21T10:00", 1, "2026-11-23T09:00")]
    public void Hours_count_only_while_the_office_is_open(string from, double hours, string expected) =>
        Assert.Equal(At(London, expected), London.After(At(London, from), Duration.FromHours(hours)));

    [Fact]
    public void What_ends_on_closing_time_ends_then_and_not_at_the_next_opening() =>
        Assert.Equal(At(London, "2026-11-19T18:00"), London.After(At(London, "2026-11-19T14:00"), Duration.FromHours(4)));

    [Theory]
    [InlineData("2026-11-19T14:00", 2, "2026-11-19T12:00")]
    [InlineData("2026-11-19T09:00", 2, "2026-11-18T17:00")]
    [InlineData("2026-11-23T09:00", 2, "2026-11-20T17:00")]
    [InlineData("2026-11-22T12:00", 1, "2026-11-20T17:00")]
    [InlineData("2026-11-19T14:10", 50, "2026-11-12T14:10")]
    [InlineData("2027-01-04T10:00", 30, "2026-12-29T10:00")]
    public void Backwards_it_starts_from_the_last_open_instant(string to, double hours, string expected) =>
        Assert.Equal(At(London, expected), London.Before(At(London, to), Duration.FromHours(hours)));

    [Fact]
    public void A_split_day_does_not_count_its_break()
    {
        var tokyo = BusinessCalendars.Apac;
        Assert.Equal(At(tokyo, "2026-11-19T14:00"), tokyo.After(At(tokyo, "2026-11-19T11:00"), Duration.FromHours(2)));
        Assert.Equal(Duration.FromHours(2), tokyo.Between(At(tokyo, "2026-11-19T11:00"), At(tokyo, "2026-11-19T14:00")));
        Assert.False(tokyo.IsOpen(At(tokyo, "2026-11-19T12:30")));
    }

    [Theory]
    [InlineData("cal-emea", 600)]
    [InlineData("cal-amer", 600)]
    [InlineData("cal-apac", 480)]
    [InlineData("cal-24x7", 1440)]
    public void A_business_day_is_a_fixed_number_of_minutes(string calendar, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), BusinessCalendars.Of(calendar).Day);

    [Fact]
    public void The_clock_change_on_a_weekend_does_not_lengthen_a_business_day() =>
        Assert.Equal(At(London, "2026-10-26T12:00"), London.After(At(London, "2026-10-23T12:00"), London.Day));

    [Theory]
    [InlineData("Europe/London", "2026-10-25", 25)]
    [InlineData("Europe/London", "2026-03-29", 23)]
    [InlineData("America/New_York", "2026-11-01", 25)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 24.5)]
    public void An_hour_that_occurs_twice_counts_twice_and_a_skipped_one_not_at_all(string zone, string day, double hours)
    {
        var always = new BusinessCalendar("cal-test", "Always", DateTimeZoneProviders.Tzdb[zone], Opening.Daily(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, 0, 24));
        var midnight = LocalDatePattern.Iso.Parse(day).Value;
        var (start, end) = (midnight.AtStartOfDayInZone(always.Zone).ToInstant(), midnight.PlusDays(1).AtStartOfDayInZone(always.Zone).ToInstant());
        Assert.Equal(Duration.FromHours(hours), always.Between(start, end));
    }

    [Fact]
    public void Opening_hours_inside_the_repeated_hour_are_open_twice()
    {
        var night = new BusinessCalendar("cal-night", "Night", London.Zone, [new Opening(IsoDayOfWeek.Sunday, 60, 90)]);
        Assert.Equal(Duration.FromHours(1), night.Between(At(London, "2026-10-24T12:00"), At(London, "2026-10-25T12:00")));
        Assert.Equal(Duration.Zero, night.Between(At(London, "2026-03-28T12:00"), At(London, "2026-03-29T12:00")));
    }

    [Fact]
    public void An_office_that_never_opens_is_no_calendar() =>
        Assert.Throws<ArgumentException>(() => new BusinessCalendar("cal-never", "Never", DateTimeZone.Utc, [new Opening(IsoDayOfWeek.Monday, 60, 60)]));

    internal static Instant At(BusinessCalendar calendar, string local) =>
        LocalDateTimePattern.GeneralIso.Parse(local + ":00").Value.InZoneStrictly(calendar.Zone).ToInstant();
}
