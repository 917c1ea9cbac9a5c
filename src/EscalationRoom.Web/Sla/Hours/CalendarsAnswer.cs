using EscalationRoom.Data.Clocks;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Web.Sla.Promises;

namespace EscalationRoom.Web.Sla.Hours;

/// <param name="Version">1 as shipped.</param>
/// <param name="Older">For administrators: open rooms whose clocks are counted in a calendar as it was, and what the one in force would move in them.</param>
public sealed record CalendarsAnswer(int Version, IReadOnlyList<CalendarText> Calendars, IReadOnlyList<CalendarsVersionLine> Versions, IReadOnlyList<MovedRoomLine> Older);

public sealed record CalendarsVersionLine(int Version, string Note, string By, DateTimeOffset At);

/// <param name="Calendar">By name, as it is written now.</param>
public sealed record MovedRoomLine(string Room, string Calendar, IReadOnlyList<MovedLine> Moves)
{
    public static MovedRoomLine Of(RoomUnderCalendar it, DateTimeOffset now) =>
        new(it.Room.Value, it.Calendar, [.. it.Moves.Select(move => new MovedLine(move.Measure.ToString(), move.From, move.To, move.IsLateAt(now)))]);
}

/// <param name="Rooms">Where they hold from now on; a room that was closed meanwhile is not among them.</param>
public sealed record CalendarsApplied(int Version, IReadOnlyList<string> Rooms);
