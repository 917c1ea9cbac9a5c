using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using NodaTime;
using NodaTime.Text;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>Deadlines counted by hand, with a calendar on the wall.</summary>
public sealed class GoldenDeadlines
{
    [Theory]
    [InlineData("Europe/London", "2026-03-28T05:00", 6, "2026-03-29T05:00")]
    [InlineData("Europe/London", "2026-03-28T05:00", 7, "2026-03-30T00:00")]
    [InlineData("Europe/London", "2026-10-24T04:00", 6, "2026-10-25T04:00")]
    [InlineData("Europe/London", "2026-10-24T04:00", 8, "2026-10-25T06:00")]
    [InlineData("America/New_York", "2026-03-07T10:00", 6, "2026-03-08T10:00")]
    [InlineData("America/New_York", "2026-03-07T10:00", 7, "2026-03-09T05:00")]
    [InlineData("America/New_York", "2026-10-31T09:00", 6, "2026-11-01T09:00")]
    [InlineData("America/New_York", "2026-10-31T09:00", 9, "2026-11-02T06:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T18:30", 6, "2026-10-03T18:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T18:30", 7, "2026-10-04T13:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-03T18:00", 6, "2026-04-04T18:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-03T18:00", 8, "2026-04-05T14:00")]
    public void A_night_shift_is_an_hour_longer_or_shorter_when_the_clocks_change(string zone, string startUtc, double hours, string dueUtc)
    {
        var night = new BusinessCalendar("cal-night", "Night", DateTimeZoneProviders.Tzdb[zone], Opening.Daily(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, 0, 6));
        Assert.Equal(Utc(dueUtc), night.After(Utc(startUtc), Duration.FromHours(hours)));
    }

    [Theory]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Enterprise, SlaMeasure.FirstResponse, "2026-03-06T15:00", "2026-03-09T13:00")]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Enterprise, SlaMeasure.FirstResponse, "2026-03-03T10:00", "2026-03-03T18:00")]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Enterprise, SlaMeasure.Accept, "2026-03-07T12:00", "2026-03-09T10:00")]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Standard, SlaMeasure.Resolve, "2026-04-01T09:00", "2026-04-14T09:00")]
    [InlineData("cal-emea", Severity.Sev2, ClientTier.Enterprise, SlaMeasure.Resolve, "2026-12-24T12:00", "2026-12-29T12:00")]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Enterprise, SlaMeasure.ClientUpdate, "2028-02-28T17:00", "2028-02-29T17:00")]
    [InlineData("cal-emea", Severity.Sev3, ClientTier.Enterprise, SlaMeasure.ClientUpdate, "2026-03-27T12:00", "2026-03-30T12:00")]
    [InlineData("cal-emea", Severity.Sev2, ClientTier.Strategic, SlaMeasure.Resolve, "2026-03-28T12:00", "2026-03-29T13:00")]
    [InlineData("cal-amer", Severity.Sev2, ClientTier.Enterprise, SlaMeasure.ClientUpdate, "2026-11-25T16:00", "2026-11-27T10:00")]
    [InlineData("cal-amer", Severity.Sev3, ClientTier.Strategic, SlaMeasure.Resolve, "2026-07-02T10:00", "2026-07-07T10:00")]
    [InlineData("cal-amer", Severity.Sev1, ClientTier.Standard, SlaMeasure.Resolve, "2026-10-31T20:00", "2026-11-01T07:00")]
    [InlineData("cal-apac", Severity.Sev2, ClientTier.Standard, SlaMeasure.FirstResponse, "2026-04-28T16:00", "2026-04-30T11:00")]
    [InlineData("cal-apac", Severity.Sev4, ClientTier.Standard, SlaMeasure.Accept, "2026-05-01T14:00", "2026-05-06T14:00")]
    [InlineData("cal-apac", Severity.Sev3, ClientTier.Strategic, SlaMeasure.Accept, "2026-11-19T11:30", "2026-11-19T14:30")]
    public void A_promise_ends_when_its_calendar_says_so(string calendar, Severity severity, ClientTier tier, SlaMeasure measure, string start, string due)
    {
        var office = BusinessCalendars.Of(calendar);
        var began = CountingBusinessTime.At(office, start).ToDateTimeOffset();
        var clocks = new RoomClocks(new SlaTerms(EscalationType.ServiceOutage, severity, new Coverage(tier, calendar))).Submit(began);
        clocks = measure is SlaMeasure.ClientUpdate ? clocks.SpeakToClient(began) : clocks;
        Assert.Equal(CountingBusinessTime.At(office, due), Instant.FromDateTimeOffset(clocks.Of(measure)!.Deadline!.Value));
    }

    [Theory]
    [InlineData(18, 20, "2026-03-05T11:00")]
    [InlineData(20, 25, "2026-03-05T14:00")]
    [InlineData(9, 9.5, "2026-03-05T09:30")]
    [InlineData(0, 10, "2026-03-06T09:00")]
    public void A_pause_moves_the_deadline_by_the_business_time_it_took_also_at_the_edges(double paused, double resumed, string due)
    {
        var it = ClockStory.Of(Severity.Sev2).Pause(paused, PauseKind.AwaitingThirdParty, until: resumed);
        var ended = it.Clocks.EndDuePauses(it.Time(resumed)).After;
        Assert.Equal(CountingBusinessTime.At(BusinessCalendars.Emea, due), Instant.FromDateTimeOffset(ended.Of(SlaMeasure.Resolve)!.Deadline!.Value));
    }

    private static Instant Utc(string time) => LocalDateTimePattern.GeneralIso.Parse(time + ":00").Value.InUtc().ToInstant();
}
