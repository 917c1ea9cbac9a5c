namespace EscalationRoom.Domain.Clocks;

/// <summary>A pause that is on.</summary>
/// <param name="By">Who asked for it, by name.</param>
/// <param name="Why">In words for everybody who reads the clocks.</param>
public sealed record ClockPause(PauseKind Kind, string By, string Why, DateTimeOffset From, DateTimeOffset Until)
{
    internal Standstill AsStop(DateTimeOffset from) => new(Kind, from, null, By, Why);
}
