using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>What a clock shows at one moment.</summary>
/// <param name="Deadline">Nothing while it is stopped in time.</param>
/// <param name="Left">Business time; below zero when it is late.</param>
/// <param name="Used">Percent of the target, at most 100.</param>
/// <param name="Stopped">What holds it, while something does.</param>
/// <param name="Until">When the pause that holds it ends by itself.</param>
public sealed record ClockFace(
    SlaTarget Target, ClockState State, DateTimeOffset? Deadline, Duration Left, int Used, Standstill? Stopped, DateTimeOffset? Until, bool IsLate)
{
    public SlaMeasure Measure => Target.Measure;

    public static ClockFace Of(SlaClock clock, RoomClocks room, DateTimeOffset now)
    {
        var end = clock.MetAt ?? clock.DroppedAt ?? now;
        var left = clock.LeftAt(end);
        var used = (int)Math.Clamp(100 - (100 * (left / clock.Target.Time)), 0, 100);
        var until = clock.StoppedBy?.Pause is { } kind ? room.PauseOf(kind)?.Until : null;
        return new ClockFace(clock.Target, clock.StateAt(now), clock.Deadline, left, used, clock.StoppedBy, until, clock.IsLateAt(now));
    }

    /// <summary>Business time to a moment; below zero when it has passed.</summary>
    public Duration LeftUntil(DateTimeOffset due, DateTimeOffset now) => due >= now
        ? Target.Calendar.Between(now.ToInstant(), due.ToInstant())
        : -Target.Calendar.Between(due.ToInstant(), now.ToInstant());

    /// <summary>The hours that count from now to a moment; none while it stands still.</summary>
    public IReadOnlyList<Interval> OpenHours(DateTimeOffset due, DateTimeOffset now) =>
        State is ClockState.Running ? Clocks.OpenHours.Between(Target.Calendar, now, due) : [];
}
