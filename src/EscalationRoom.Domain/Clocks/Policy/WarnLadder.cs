using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>When a clock speaks up, and to whom.</summary>
public static class WarnLadder
{
    public const int Breach = 100;

    /// <summary>In percent of the target, counted in the clock's own calendar.</summary>
    public static IReadOnlyList<int> Points { get; } = [50, 75, 90, Breach];

    public static ClockListener[] Tells(int percent) => percent switch
    {
        < 75 => [ClockListener.Owner],
        < 90 => [ClockListener.Owner, ClockListener.Deputy],
        < Breach => [ClockListener.Owner, ClockListener.Duty],
        _ => [ClockListener.Owner, ClockListener.Duty, ClockListener.NextTier],
    };

    /// <summary>After a breach it is repeated on wall time.</summary>
    public static TimeSpan RepeatsEvery(Severity severity) => severity switch
    {
        Severity.Sev1 => TimeSpan.FromMinutes(15),
        Severity.Sev2 => TimeSpan.FromHours(1),
        Severity.Sev3 or Severity.Sev4 => TimeSpan.FromDays(1),
    };
}

/// <summary>Who is told of a clock.</summary>
public enum ClockListener : byte
{
    Owner = 1,
    Deputy = 2,
    Duty = 3,
    NextTier = 4,
}
