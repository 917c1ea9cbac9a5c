using EscalationRoom.Domain.Clocks;
using NodaTime;

namespace EscalationRoom.Domain.Routing;

/// <summary>Where somebody's working day stands.</summary>
public enum Shift : byte
{
    Present,
    Away,
    OnCall,
    Off,
}

/// <summary>Reads shifts from calendars.</summary>
internal static class Shifts
{
    private static readonly Duration LongEnough = Duration.FromHours(2);

    public static Shift Of(Candidate it, DateTimeOffset now)
    {
        if (!CalendarOf(it).IsOpen(Instant.FromDateTimeOffset(now)))
        {
            return it.Availability.IsOnCall(now) ? Shift.OnCall : Shift.Off;
        }

        return it.IsPresent ? Shift.Present : Shift.Away;
    }

    /// <summary>Whether at least two hours of the shift are left; a break in a split day does not end it.</summary>
    public static bool LastsLong(Candidate it, DateTimeOffset now)
    {
        var (calendar, from) = (CalendarOf(it), Instant.FromDateTimeOffset(now));
        var endOfDay = from.InZone(calendar.Zone).Date.PlusDays(1).AtStartOfDayInZone(calendar.Zone).ToInstant();
        return calendar.IsOpen(from) && calendar.Between(from, Instant.Max(endOfDay, from + LongEnough)) >= LongEnough;
    }

    private static BusinessCalendar CalendarOf(Candidate it) => it.Hours ?? BusinessCalendars.Of(it.Who.Calendar);
}
