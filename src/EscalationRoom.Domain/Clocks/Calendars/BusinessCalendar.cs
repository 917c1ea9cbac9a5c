using System.Collections.Immutable;
using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>
/// When an office is open, and arithmetic in its hours. Every real minute counts whose reading on the wall lies in opening hours and not on a
/// holiday: an hour that occurs twice counts twice, a skipped one not at all.
/// </summary>
public sealed class BusinessCalendar
{
    private readonly ILookup<IsoDayOfWeek, Opening> _openings;
    private readonly ImmutableArray<Holiday> _holidays;

    /// <param name="id">Stable name, such as <c>cal-emea</c>.</param>
    /// <param name="name">As people call it.</param>
    public BusinessCalendar(string id, string name, DateTimeZone zone, IEnumerable<Opening> openings, params IEnumerable<Holiday> holidays)
    {
        (Id, Name, Zone) = (id, name, zone);
        _openings = openings.OrderBy(it => it.From).ToLookup(it => it.Day);
        _holidays = [.. holidays];
        Day = Duration.FromMinutes(_openings.Max(it => it.Sum(hours => hours.Minutes)));
        if (Day <= Duration.Zero)
        {
            throw new ArgumentException($"{id} is never open.", nameof(openings));
        }
    }

    public string Id { get; }

    public string Name { get; }

    public DateTimeZone Zone { get; }

    /// <summary>One business day: a full day's hours, unchanged by daylight saving.</summary>
    public Duration Day { get; }

    public bool IsOpen(Instant at) => OpenBetween(at, at + Duration.Epsilon).Any();

    /// <summary>The business time between two instants; none when the second is not later.</summary>
    public Duration Between(Instant from, Instant to) => OpenBetween(from, to).Aggregate(Duration.Zero, (sum, it) => sum + it.Duration);

    /// <summary>The instant so much business time later. What ends on closing time ends then, not at the next opening.</summary>
    public Instant After(Instant from, Duration time)
    {
        if (time <= Duration.Zero)
        {
            return from;
        }

        var left = time;
        foreach (var open in OpenBetween(from, Instant.MaxValue))
        {
            if (open.Duration >= left)
            {
                return open.Start + left;
            }

            left -= open.Duration;
        }

        throw new InvalidOperationException($"{Id} has no end of time.");
    }

    /// <summary>The instant so much business time earlier; from the last open instant when it is closed now.</summary>
    public Instant Before(Instant to, Duration time)
    {
        for (var back = Duration.FromDays(7); ; back *= 2)
        {
            var left = time;
            foreach (var open in OpenBetween(to - back, to).Reverse())
            {
                if (open.Duration >= left)
                {
                    return open.End - left;
                }

                left -= open.Duration;
            }
        }
    }

    /// <summary>Opening hours in order, clipped to the span. Within one offset of the zone a day's hours are simply shifted.</summary>
    public IEnumerable<Interval> OpenBetween(Instant from, Instant to)
    {
        for (var at = from; at < to;)
        {
            var zone = Zone.GetZoneInterval(at);
            var end = zone.HasEnd ? Instant.Min(zone.End, to) : to;
            for (var day = at.WithOffset(zone.WallOffset).Date; Midnight(day, zone.WallOffset) < end; day = day.PlusDays(1))
            {
                foreach (var open in OpenOn(day, zone.WallOffset, at, end))
                {
                    yield return open;
                }
            }

            at = end;
        }
    }

    private IEnumerable<Interval> OpenOn(LocalDate day, Offset offset, Instant earliest, Instant latest)
    {
        if (_holidays.Any(it => it.FallsOn(day)))
        {
            yield break;
        }

        var midnight = Midnight(day, offset);
        foreach (var hours in _openings[day.DayOfWeek])
        {
            var open = Instant.Max(midnight + Duration.FromMinutes(hours.From), earliest);
            var close = Instant.Min(midnight + Duration.FromMinutes(hours.To), latest);
            if (open < close)
            {
                yield return new Interval(open, close);
            }
        }
    }

    private static Instant Midnight(LocalDate day, Offset offset) => day.AtMidnight().WithOffset(offset).ToInstant();
}
