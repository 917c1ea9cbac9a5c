using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Much of the time is used, or a missed deadline is told once more.</summary>
/// <param name="Percent">How much of the target is used.</param>
/// <param name="Repeat">How often it was repeated after the breach; 0 before.</param>
/// <param name="Due">When it was to be told.</param>
/// <param name="Because">What moved the deadline, when that brought it about.</param>
public sealed record ClockWarned(
    SlaMeasure Clock, int Percent, int Repeat, DateTimeOffset Due, DateTimeOffset? Deadline, ClockListener[] Tells, string Because) : RoomEvent;

public sealed record ClockBreached(SlaMeasure Clock, DateTimeOffset Deadline, ClockListener[] Tells, string Because) : RoomEvent;

/// <param name="Clocks">What such a pause stops, whether or not it runs now.</param>
/// <param name="Why">Whom or what is waited for.</param>
public sealed record ClockPaused(PauseKind Pause, SlaMeasure[] Clocks, string Why, DateTimeOffset Until, ClockListener[] Tells) : RoomEvent;

/// <summary>
/// The pause is over. One that waited for the client ends with their reply, but that is told only at the time it named: not all who read
/// this read the client's lane.
/// </summary>
/// <param name="Since">From when on, at the latest, the clocks count again.</param>
public sealed record ClockResumed(PauseKind Pause, SlaMeasure[] Clocks, string Why, DateTimeOffset Since) : RoomEvent;

/// <summary>A changed promise moved a deadline.</summary>
/// <param name="Was">Nothing while the clock was stopped.</param>
public sealed record ClockRecalculated(SlaMeasure Clock, DateTimeOffset? Was, DateTimeOffset? Now, string Because) : RoomEvent;
