using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Domain.Tests.Routing;
using NodaTime;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class WritingCalendars
{
    private static readonly CalendarText London = CalendarText.Shipped.Single(it => it.Id == "cal-emea");

    [Fact]
    public void What_is_shipped_reads_as_the_very_same_hours_for_three_years()
    {
        var (from, to) = (Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2029, 1, 1, 0, 0));
        Assert.Equal(3, CalendarText.Shipped.Count);
        Assert.All(CalendarText.Shipped, it =>
        {
            var (read, shipped) = (CalendarReader.Read(it).Value!, BusinessCalendars.Of(it.Id));
            Assert.Equal((shipped.Name, shipped.Zone, shipped.Day), (read.Name, read.Zone, read.Day));
            Assert.Equal(shipped.OpenBetween(from, to), read.OpenBetween(from, to));
        });
    }

    [Theory]
    [InlineData("Sat 10:00-14:00", 28, 10, true)]
    [InlineData("Sat 10:00-14:00", 28, 14, false)]
    [InlineData("Mon-Sun 00:00-24:00", 29, 23, true)]
    [InlineData("mon-fri 9:00-12:00 , 13:00-18:00; Sat 10:00-14:00", 28, 11, true)]
    [InlineData("mon-fri 9:00-12:00 , 13:00-18:00; Sat 10:00-14:00", 27, 12, false)]
    public void Days_may_have_their_own_hours_and_breaks(string hours, int day, int hour, bool isOpen) =>
        Assert.Equal(isOpen, Read(London with { Hours = hours, Holidays = "" }).IsOpen(Instant.FromUtc(2026, 11, day, hour, 0)));

    [Theory]
    [InlineData("24 Dec 2026", 2026, 12, 24, true)]
    [InlineData("24 Dec 2026", 2027, 12, 24, false)]
    [InlineData("29 Feb", 2028, 2, 29, true)]
    [InlineData("GOOD FRIDAY", 2027, 3, 26, true)]
    [InlineData("second Tue Nov", 2026, 11, 10, true)]
    [InlineData("last Mon May", 2026, 5, 25, true)]
    public void A_holiday_comes_every_year_or_once(string written, int year, int month, int day, bool isClosed) =>
        Assert.Equal(!isClosed, Read(London with { Hours = "Mon-Sun 08:00-18:00", Holidays = written }).IsOpen(Instant.FromUtc(year, month, day, 12, 0)));

    [Theory]
    [InlineData("Europe/Londonn", "Mon-Fri 08:00-18:00", "", typeof(ThereIsNoSuchZone))]
    [InlineData("", "Mon-Fri 08:00-18:00", "", typeof(ThereIsNoSuchZone))]
    [InlineData("Europe/London", "", "", typeof(TheWeekHasNoHours))]
    [InlineData("Europe/London", " \n ;", "", typeof(TheWeekHasNoHours))]
    [InlineData("Europe/London", "Mon-Fri 08:00-12:00, 11:00-18:00", "", typeof(TheseHoursOverlap))]
    [InlineData("Europe/London", "Mon-Fri 08:00-18:00\nWed 12:00-13:00", "", typeof(TheseHoursOverlap))]
    [InlineData("Europe/London", "Mon-Fri 18:00-08:00", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Mon-Fri 08:00-08:00", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Mon-Fri 08:00-24:01", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Mon-Fri 08:60-18:00", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Fri-Mon 08:00-18:00", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Everyday 08:00-18:00", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Mon-Fri", "", typeof(TheseAreNoHours))]
    [InlineData("Europe/London", "Mon-Fri 08:00-18:00", "31 Feb", typeof(ThisIsNoHoliday))]
    [InlineData("Europe/London", "Mon-Fri 08:00-18:00", "29 Feb 2027", typeof(ThisIsNoHoliday))]
    [InlineData("Europe/London", "Mon-Fri 08:00-18:00", "fifth Mon May", typeof(ThisIsNoHoliday))]
    [InlineData("Europe/London", "Mon-Fri 08:00-18:00", "Christmas", typeof(ThisIsNoHoliday))]
    public void A_bad_calendar_is_refused_with_what_is_wrong_with_it(string zone, string hours, string holidays, Type refusal) =>
        Assert.IsType(refusal, CalendarReader.Read(London with { Zone = zone, Hours = hours, Holidays = holidays }).Refusal);

    [Fact]
    public void A_calendar_has_a_name_and_a_year_fewer_holidays_than_anybody_needs()
    {
        Assert.IsType<ACalendarNeedsAName>(CalendarReader.Read(London with { Name = "" }).Refusal);
        Assert.IsType<ACalendarNeedsAName>(CalendarReader.Read(London with { Name = new string('n', CalendarReader.LongestName + 1) }).Refusal);
        Assert.IsType<TooManyHolidays>(CalendarReader.Read(London with { Holidays = string.Join('\n', Enumerable.Repeat("1 Jan", 61)) }).Refusal);
    }

    [Fact]
    public void They_are_taken_as_a_whole_or_not_at_all()
    {
        Assert.IsType<EveryCalendarIsNamedOnce>(CalendarSet.Read(2, [London]).Refusal);
        Assert.IsType<EveryCalendarIsNamedOnce>(CalendarSet.Read(2, [London, London, London]).Refusal);
        var bad = CalendarSet.Read(2, [.. CalendarText.Shipped.Select(it => it == London ? it with { Hours = "" } : it)]).Refusal;
        Assert.StartsWith("cal-emea: The week has no opening hours", bad!.Reason, StringComparison.Ordinal);
        Assert.Equal(CalendarText.Shipped, CalendarSet.Read(2, CalendarText.Shipped).Value!.Written);
    }

    [Fact]
    public void A_room_counts_on_in_its_calendar_until_another_is_applied_and_then_from_the_original_start()
    {
        var (room, later) = (ARoomInLondon(), Changed(London with { Hours = "Mon-Fri 12:00-16:00" }));
        var before = room.Clocks!.OpenOf(SlaMeasure.Resolve)!.Deadline;
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero), before);

        var applied = Done(room.ApplyCalendar(later, "Ada Lindqvist", Noon.AddHours(1)));
        Assert.Equal(("cal-emea", 2, "Ada Lindqvist", Lane.Internal), (applied.Calendar, applied.Version, applied.AppliedBy, applied.Lane));
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 16, 0, 0, TimeSpan.Zero), room.Clocks!.OpenOf(SlaMeasure.Resolve)!.Deadline);
        Assert.Contains(room.Recorded.OfType<ClockRecalculated>(), it => it.Clock is SlaMeasure.Resolve && it.Was == before);
        room.Refuses<ThisCalendarHoldsAlready>(it => it.ApplyCalendar(later, "Ada Lindqvist", Noon.AddHours(1)).Refusal);
        ((Room)ARoom().OwnedBy(Ana)).Refuses<NothingIsPromisedHere>(it => it.ApplyCalendar(later, "Ada Lindqvist", Noon).Refusal);
    }

    [Fact]
    public void Going_back_to_the_shipped_hours_is_a_change_like_any_other()
    {
        var room = ARoomInLondon();
        var before = room.Clocks!.All.Select(it => it.Deadline).ToList();
        Done(room.ApplyCalendar(Changed(London with { Hours = "Mon-Fri 12:00-16:00" }), "Ada Lindqvist", Noon));
        Done(room.ApplyCalendar(CalendarSet.Shipped with { Version = 3 }, "Ada Lindqvist", Noon));

        Assert.Equal(before, room.Clocks!.All.Select(it => it.Deadline));
        Assert.Null(room.Clocks.Terms.Hours);
    }

    [Fact]
    public void Shifts_and_rules_go_by_the_new_hours_at_once()
    {
        var closed = Changed(London with { Hours = "Sat 08:00-18:00" });
        var priya = new Office().People.Single(it => it.Who.Id == Office.Priya.Id);
        Assert.Equal(Shift.Present, priya.ShiftAt(Office.Afternoon));
        Assert.Equal(Shift.Off, (priya with { Hours = closed.CalendarOf("cal-emea") }).ShiftAt(Office.Afternoon));

        var rule = Condition.Read("now within cal-emea").Value!;
        Assert.True(rule.Holds(Office.ACase()));
        Assert.False(rule.Holds(Office.ACase() with { Calendars = closed }));
    }

    private static BusinessCalendar Read(CalendarText text) => CalendarReader.Read(text) is var read && read.IsDone ? read.Value : throw new Xunit.Sdk.XunitException(read.Refusal!.Reason);

    private static CalendarSet Changed(CalendarText text) => CalendarSet.Read(2, [.. CalendarText.Shipped.Select(it => it.Id == text.Id ? text : it)]).Value!;

    /// <summary>Five business days of ten hours from Monday noon.</summary>
    private static Room ARoomInLondon() => Room.Open(
        RoomId.New(), new RoomKey("ESC-2026-0902"), AnOutage(EscalationType.DeliveryDelay) with { Severity = Severity.Sev3, Coverage = new Coverage(ClientTier.Enterprise, "cal-emea") }, Mira, Rachel, Noon);
}
