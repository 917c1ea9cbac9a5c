using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The hours that count between two moments, so that whoever shows a clock can count on by itself.</summary>
public static class OpenHours
{
    public static IReadOnlyList<Interval> Between(BusinessCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var hours = new List<Interval>();
        foreach (var open in from < to ? calendar.OpenBetween(from.ToInstant(), to.ToInstant()) : [])
        {
            if (hours.Count > 0 && hours[^1].End == open.Start)
            {
                hours[^1] = new Interval(hours[^1].Start, open.End);
            }
            else
            {
                hours.Add(open);
            }
        }

        return hours;
    }
}
