using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>A clock as it stands.</summary>
/// <param name="Clock">Accept, FirstResponse, ClientUpdate, Resolve or ClientDecision.</param>
/// <param name="State">Running, Paused, Met, Breached or Dropped.</param>
/// <param name="Deadline">Null while it is stopped in time.</param>
/// <param name="LeftMinutes">Business time; below zero when it is late.</param>
/// <param name="UsedPercent">Of the target, at most 100.</param>
/// <param name="Calendar">The calendar it counts in, by name.</param>
/// <param name="Until">When the pause that holds it ends by itself.</param>
public sealed record ClockLine(
    string Clock,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? MetAt,
    bool IsLate,
    int LeftMinutes,
    int UsedPercent,
    string Target,
    string Calendar,
    string? StoppedBy,
    string? StoppedBecause,
    DateTimeOffset? Until)
{
    public static ClockLine Of(SlaClock clock, RoomClocks room, DateTimeOffset now)
    {
        var face = ClockFace.Of(clock, room, now);
        return new ClockLine(
            clock.Measure.ToString(),
            face.State.ToString(),
            clock.Start,
            face.Deadline,
            clock.MetAt,
            face.IsLate,
            (int)Math.Floor(face.Left.TotalMinutes),
            face.Used,
            clock.Target.Words,
            clock.Target.Calendar.Name,
            face.Stopped?.By,
            face.Stopped?.Why,
            face.Until);
    }
}
