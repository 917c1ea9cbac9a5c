using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using NodaTime;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>The clocks of one escalation, told in hours of a calendar: <c>Sev2(Enterprise).At(1.1, it => …)</c>.</summary>
internal sealed class ClockStory
{
    private readonly BusinessCalendar _calendar;
    private readonly Instant _start;

    private ClockStory(SlaTerms terms, BusinessCalendar calendar, string start)
    {
        (_calendar, _start) = (calendar, CountingBusinessTime.At(calendar, start));
        Clocks = new RoomClocks(terms).Submit(Time(0));
    }

    public RoomClocks Clocks { get; private set; }

    public List<RoomEvent> Facts { get; } = [];

    /// <summary>Opened on a Tuesday at 09:00 of the client's calendar, unless another time is named.</summary>
    public static ClockStory Of(
        Severity severity,
        ClientTier tier = ClientTier.Enterprise,
        EscalationType type = EscalationType.ServiceOutage,
        string calendar = "cal-emea",
        string start = "2026-03-03T09:00",
        string? countsIn = null) =>
        new(new SlaTerms(type, severity, new Coverage(tier, calendar)), BusinessCalendars.Of(countsIn ?? (severity is Severity.Sev1 ? "cal-24x7" : calendar)), start);

    /// <summary>The time so many hours of the story's calendar after the start.</summary>
    public DateTimeOffset Time(double hours) => _calendar.After(_start, Duration.FromMinutes(Math.Round(hours * 60))).ToDateTimeOffset();

    public ClockStory At(double hours, Func<RoomClocks, DateTimeOffset, RoomClocks> change)
    {
        Clocks = change(Clocks, Time(hours));
        return this;
    }

    public ClockStory Pause(double hours, PauseKind kind, double until) =>
        At(hours, (it, now) => it.Pause(new ClockPause(kind, "Priya Raman", "Why.", now, Time(until))));

    public ClockStory Tell(double hours, string because = "")
    {
        var (resumed, ends) = Clocks.EndDuePauses(Time(hours));
        var (told, facts) = resumed.TellDue(Time(hours), because);
        Facts.AddRange([.. ends, .. facts]);
        Clocks = told;
        return this;
    }

    public SlaClock Clock(SlaMeasure measure) => Clocks.Of(measure) ?? throw new InvalidOperationException($"There is no {measure} clock.");

    /// <summary>Hours of the story from its start to the deadline.</summary>
    public double? Due(SlaMeasure measure) => Clock(measure).Deadline is { } due ? HoursTo(due) : null;

    public double Left(SlaMeasure measure, double hours) => Math.Round(Clock(measure).LeftAt(Time(hours)).TotalHours, 4);

    public double HoursTo(DateTimeOffset at) => Math.Round(_calendar.Between(_start, Instant.FromDateTimeOffset(at)).TotalHours, 4);
}
