using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Routing.Calendars;
using NodaTime;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class ReadingACalendar
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>A Monday, in winter.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_meeting_is_busy_and_nothing_of_what_it_is_about_is_kept()
    {
        var read = Read("DTSTART:20261123T100000Z\r\nDTEND:20261123T110000Z\r\nSUMMARY:Secret talks with Aldermoor");
        Assert.Equal([new BusySpan(At(10), At(11), IsAway: false)], read.Busy);
        Assert.DoesNotContain("Aldermoor", read.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE", 0)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", 0)]
    [InlineData("TRANSP:TRANSPARENT", 0)]
    [InlineData("STATUS:CANCELLED", 0)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nTRANSP:TRANSPARENT", 1)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", 1)]
    [InlineData("TRANSP:OPAQUE", 1)]
    public void Only_what_takes_somebodys_time_counts(string said, int busy) =>
        Assert.Equal(busy, Read($"DTSTART:20261123T100000Z\r\nDTEND:20261123T110000Z\r\n{said}").Busy.Count);

    [Fact]
    public void Out_of_office_for_whole_days_begins_at_ones_own_midnight_and_ends_before_the_last_day()
    {
        var read = Read("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261126\r\nX-MICROSOFT-CDO-BUSYSTATUS:OOF", DateTimeZoneProviders.Tzdb["Asia/Tokyo"]);
        Assert.Equal([new BusySpan(new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero), new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero), IsAway: true)], read.Busy);
    }

    [Fact]
    public void A_weekly_meeting_is_counted_out_in_its_own_zone_for_ninety_days()
    {
        var read = Read("DTSTART;TZID=Europe/Berlin:20261102T090000\r\nDTEND;TZID=Europe/Berlin:20261102T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU");
        Assert.Equal(new BusySpan(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), IsAway: false), read.Busy[0]);
        Assert.Equal(25, read.Busy.Count);
    }

    [Theory]
    [InlineData("W. Europe Standard Time", 9, 0)]
    [InlineData("Middle Earth Standard Time", 10, 1)]
    public void A_zone_by_its_name_on_Windows_is_known_and_another_is_read_as_ones_own_and_said(string zone, int hour, int unknown)
    {
        var read = Read($"DTSTART;TZID={zone}:20261123T100000\r\nDTEND;TZID={zone}:20261123T110000");
        Assert.Equal((At(hour), unknown), (Assert.Single(read.Busy).From, read.UnknownZones.Count));
    }

    [Fact]
    public void An_endless_meeting_every_second_does_not_end_us() =>
        Assert.InRange(Read("DTSTART:20261123T100000Z\r\nDTEND:20261123T100001Z\r\nRRULE:FREQ=MINUTELY").Busy.Count, 1, BusySpan.Most);

    [Theory]
    [InlineData("")]
    [InlineData("Dear all,")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:yesterday\r\nRRULE:FREQ=NEVER\r\nEND:VCALENDAR")]
    [InlineData("<!doctype html><title>Sign in</title>")]
    public void What_is_no_calendar_is_refused_in_words(string text) =>
        Assert.IsType<ThisIsNoCalendar>(ReadCalendar.Of(text, London, Now).Refusal);

    private static DateTimeOffset At(int hour) => new(2026, 11, 23, hour, 0, 0, TimeSpan.Zero);

    private static CalendarRead Read(string lines, DateTimeZone? home = null)
    {
        var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var read = ReadCalendar.Of(text, home ?? London, Now);
        Assert.True(read.IsDone, read.Refusal?.Reason);
        return read.Value;
    }
}
