using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Counts this room's clocks in its client's calendar as it is written now: open ones are counted again from their start.</summary>
    public Result<CalendarApplied> ApplyCalendar(CalendarSet calendars, string by, DateTimeOffset now)
    {
        if (Clocks is null || IsOver)
        {
            return new NothingIsPromisedHere();
        }

        var (id, hours) = (Clocks.Terms.Coverage.Calendar, calendars.ChangedOf(Clocks.Terms.Coverage.Calendar));
        if (Clocks.Terms.Hours == hours)
        {
            return new ThisCalendarHoldsAlready(calendars.CalendarOf(id).Name);
        }

        var applied = Record(Lane.Internal, Person.System, now, new CalendarApplied(id, calendars.CalendarOf(id).Name, calendars.Version, by));
        MoveClocks(Clocks.Terms with { Hours = hours }, $"{by} applied version {calendars.Version} of the calendars.", now);
        return applied;
    }
}

/// <param name="Calendar">Such as <c>cal-emea</c>.</param>
/// <param name="AppliedBy">Who applied it, by name: an administrator has no seat in the room.</param>
public sealed record CalendarApplied(string Calendar, string Name, int Version, string AppliedBy) : RoomEvent;

public sealed record ThisCalendarHoldsAlready(string Name) : Refusal($"The clocks of this room are counted in {Name} as it is written now. There is nothing left to apply here.");
