namespace EscalationRoom.Domain.Clocks;

/// <summary>How a clock stands.</summary>
public enum ClockState : byte
{
    Running = 1,
    Paused = 2,
    Met = 3,
    Breached = 4,

    /// <summary>Nobody waits for it any more: the room was closed.</summary>
    Dropped = 5,
}
