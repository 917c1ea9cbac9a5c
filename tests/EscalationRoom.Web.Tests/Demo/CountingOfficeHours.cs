using EscalationRoom.Web.Shell.Demo.Stories;
using NodaTime;

namespace EscalationRoom.Web.Tests.Demo;

public sealed class CountingOfficeHours
{
    private static readonly BusinessHours London = BusinessHours.London;

    [Theory]
    [InlineData("2026-11-19T14:00", 2, "2026-11-19T16:00")]
    [InlineData("2026-11-19T17:00", 2, "2026-11-20T09:00")]
    [InlineData("2026-11-20T17:00", 2, "2026-11-23T09:00")]
    [InlineData("2026-11-19T14:00", 4, "2026-11-19T18:00")]
    [InlineData("2026-12-24T17:00", 2, "2026-12-28T09:00")]
    [InlineData("2026-11-21T10:00", 0, "2026-11-23T08:00")]
    public void Hours_are_counted_only_while_the_office_is_open(string from, double hours, string expected) =>
        Assert.Equal(At(expected), London.After(At(from), hours));

    [Theory]
    [InlineData("2026-11-19T14:00", 2, "2026-11-19T12:00")]
    [InlineData("2026-11-19T09:00", 2, "2026-11-18T17:00")]
    [InlineData("2026-11-23T09:00", 2, "2026-11-20T17:00")]
    [InlineData("2026-11-22T12:00", 1, "2026-11-20T17:00")]
    [InlineData("2026-11-19T14:10", 50, "2026-11-12T14:10")]
    public void Backwards_it_starts_from_the_last_open_instant(string now, double hours, string expected) =>
        Assert.Equal(At(expected), London.Before(At(now), hours));

    [Fact]
    public void The_clock_change_does_not_lengthen_a_day() =>
        Assert.Equal(At("2026-10-26T12:00"), London.After(At("2026-10-23T12:00"), 10));

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local + ":00").Value.InZoneStrictly(London.Zone).ToInstant();
}
