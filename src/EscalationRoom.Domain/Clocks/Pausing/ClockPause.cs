using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A pause that is on.</summary>
/// <param name="By">Who asked for it, by name.</param>
/// <param name="Why">In words for everybody who reads the clocks.</param>
/// <param name="Of">The contact who is waited for.</param>
/// <param name="Evidence">The message in the Client lane that shows it.</param>
public sealed record ClockPause(PauseKind Kind, string By, string Why, DateTimeOffset From, DateTimeOffset Until, PersonId? Of = null, EventId? Evidence = null)
{
    internal Standstill AsStop(DateTimeOffset from) => new(Kind, from, null, By, Why);
}
