using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>What of a room comes due first, in facts that change only when the room does: whoever shows it counts by itself.</summary>
/// <param name="IsPromise">The client was promised it sooner than the clock asks.</param>
/// <param name="Target">In whose hours the time until then is counted.</param>
/// <param name="WarnedFrom">When three quarters of the time are used.</param>
/// <param name="UrgentFrom">When nine tenths are.</param>
public sealed record NextDue(SlaMeasure Measure, DateTimeOffset At, bool IsPromise, SlaTarget Target, DateTimeOffset? WarnedFrom, DateTimeOffset? UrgentFrom)
{
    private const int Warned = 75;
    private const int Urgent = 90;

    public BusinessCalendar Calendar => Target.Calendar;

    /// <param name="promised">The next update the client was promised.</param>
    /// <returns>Nothing while every clock stands still or none runs.</returns>
    public static NextDue? Of(RoomClocks clocks, DateTimeOffset? promised) =>
        clocks.All.Where(it => it.IsOpen).Select(it => Of(it, it.Measure is SlaMeasure.ClientUpdate ? promised : null)).OfType<NextDue>().MinBy(it => it.At);

    public bool IsLate(DateTimeOffset now) => At < now;

    /// <summary>Business time; below zero when it is late.</summary>
    public Duration LeftAt(DateTimeOffset now) => IsLate(now)
        ? -Calendar.Between(At.ToInstant(), now.ToInstant())
        : Calendar.Between(now.ToInstant(), At.ToInstant());

    private static NextDue? Of(SlaClock clock, DateTimeOffset? promised)
    {
        var deadline = clock.Deadline;
        if (promised is { } sooner && sooner < (deadline ?? DateTimeOffset.MaxValue))
        {
            return new NextDue(clock.Measure, sooner, true, clock.Target, null, null);
        }

        return deadline is { } at ? new NextDue(clock.Measure, at, false, clock.Target, clock.When(Warned), clock.When(Urgent)) : null;
    }
}
