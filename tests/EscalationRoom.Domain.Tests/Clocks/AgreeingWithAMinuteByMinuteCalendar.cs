using CsCheck;
using EscalationRoom.Domain.Clocks;
using NodaTime;

namespace EscalationRoom.Domain.Tests.Clocks;

/// <summary>Business time is counted a second time by somebody who looks at the wall clock every minute; both must agree.</summary>
public sealed class AgreeingWithAMinuteByMinuteCalendar
{
    /// <summary>Few enough to be quick; the environment's <c>CsCheck_Iter</c> asks for more.</summary>
    private static readonly long Cases = Math.Max(300, Check.Iter);

    /// <summary>Before 1973 some zones were off by seconds, which a look every minute cannot see.</summary>
    private static readonly Instant Earliest = Instant.FromUtc(1973, 1, 1, 0, 0);

    private static readonly Instant Latest = Instant.FromUtc(2060, 1, 1, 0, 0);

    private static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Select(it => DateTimeZoneProviders.Tzdb[it])];

    private static readonly Gen<Office> Offices = Gen.Select(Gen.Int[0, Zones.Length - 1].Select(it => Zones[it]), Gen.Int[0, 1439], Gen.Int[1, 700], Gen.Int[0, 300], Gen.Int[1, 500], Gen.Int[1, 12], Gen.Int[1, 31])
        .Select(it => new Office(it.Item1, it.Item2, it.Item3, it.Item4, it.Item5, (it.Item6, it.Item7)));

    private static readonly Gen<(Office Office, Instant From, int Minutes)> Questions = Gen.Select(Offices, Gen.Double[0, 1], Gen.Bool, Gen.Int[-2000, 2000], Gen.Int[1, 4000])
        .Select(it => (it.Item1, Start(it.Item1.Zone, it.Item2, it.Item3, it.Item4), it.Item5));

    [Fact]
    public void Time_between_two_instants_is_what_a_minute_by_minute_look_counts() => Questions.Sample(
        it => Assert.Equal(Duration.FromMinutes(Counted(it.Office, it.From, it.Minutes)), it.Office.Calendar.Between(it.From, it.From + Duration.FromMinutes(it.Minutes))),
        iter: Cases);

    [Fact]
    public void A_deadline_is_the_minute_at_which_a_minute_by_minute_look_has_counted_enough() => Questions.Sample(
        it =>
        {
            var counted = Counted(it.Office, it.From, it.Minutes);
            var due = it.Office.Calendar.After(it.From, Duration.FromMinutes(counted));
            Assert.Equal(counted, Counted(it.Office, it.From, (int)(due - it.From).TotalMinutes));
            Assert.True(counted == 0 || it.Office.IsOpen(due - Duration.FromMinutes(1)), "A deadline ends an open minute.");
        },
        iter: Cases);

    [Fact]
    public void Going_back_from_a_deadline_leads_to_an_instant_as_far_away() => Questions.Sample(
        it =>
        {
            var time = Duration.FromMinutes(it.Minutes);
            var back = it.Office.Calendar.Before(it.From, time);
            Assert.Equal(time, it.Office.Calendar.Between(back, it.From));
        },
        iter: Cases);

    private static int Counted(Office office, Instant from, int minutes) =>
        Enumerable.Range(0, minutes).Count(it => office.IsOpen(from + Duration.FromMinutes(it)));

    /// <summary>Half of the questions are asked around a clock change.</summary>
    private static Instant Start(DateTimeZone zone, double part, bool nearAChange, int minutes)
    {
        var somewhere = Earliest + ((Latest - Earliest) * part);
        var change = zone.GetZoneInterval(somewhere);
        var start = nearAChange && change.HasStart && change.Start > Earliest ? change.Start + Duration.FromMinutes(minutes) : somewhere;
        return Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds() / 60 * 60);
    }

    /// <summary>An invented office: one stretch of hours every day and a second one on weekdays, a holiday, and the calendar made of them.</summary>
    private sealed class Office
    {
        private readonly (int From, int To)[] _hours;
        private readonly (int Month, int Day) _holiday;

        public Office(DateTimeZone zone, int from, int length, int pause, int second, (int, int) holiday)
        {
            Zone = zone;
            var to = Math.Min(1440, from + length);
            (int From, int To) later = (Math.Min(1440, to + pause), Math.Min(1440, to + pause + second));
            _hours = later.From < later.To ? [(from, to), later] : [(from, to)];
            _holiday = holiday;
            Calendar = new BusinessCalendar("cal-test", "Test", zone, Openings(), Holiday.On(holiday.Item1, holiday.Item2));
        }

        public DateTimeZone Zone { get; }

        public BusinessCalendar Calendar { get; }

        public bool IsOpen(Instant at)
        {
            var wall = at.InZone(Zone).LocalDateTime;
            var minute = (wall.Hour * 60) + wall.Minute;
            return (wall.Month, wall.Day) != _holiday
                && _hours.Where((_, which) => which == 0 || !IsWeekend(wall.DayOfWeek)).Any(it => it.From <= minute && minute < it.To);
        }

        public override string ToString() => $"{Zone.Id} {string.Join(", ", _hours)} without {_holiday}";

        private IEnumerable<Opening> Openings() =>
            from day in Enumerable.Range(1, 7).Select(it => (IsoDayOfWeek)it)
            from it in _hours.Select((hours, which) => (hours, which))
            where it.which == 0 || !IsWeekend(day)
            select new Opening(day, it.hours.From, it.hours.To);

        private static bool IsWeekend(IsoDayOfWeek day) => day is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
    }
}
