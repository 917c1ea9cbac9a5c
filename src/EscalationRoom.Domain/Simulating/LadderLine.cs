using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Simulating;

/// <summary>One rung: what happens in the simulated room, or a reminder of something that happened before, and who hears of it.</summary>
/// <param name="Fact">What happens, or what is reminded of.</param>
public sealed record LadderLine(DateTimeOffset At, RoomEvent Fact, bool IsReminder, IReadOnlyList<Notice> Told);
