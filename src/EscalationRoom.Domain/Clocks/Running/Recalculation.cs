namespace EscalationRoom.Domain.Clocks;

/// <summary>A deadline that moved because the promise changed.</summary>
/// <param name="Was">The deadline before; nothing while the clock was stopped.</param>
public sealed record Recalculation(DateTimeOffset At, string Because, SlaTarget Before, DateTimeOffset? Was, DateTimeOffset? Now);
