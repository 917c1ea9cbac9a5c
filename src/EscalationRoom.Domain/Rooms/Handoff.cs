using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>An offer of ownership that waits for its receiver. Until then the owner stays owner.</summary>
/// <param name="IsElevation">The offer moves the escalation up to <paramref name="ToTier"/>; otherwise it stays in its tier.</param>
public sealed record Handoff(
    HandoffId Id, PersonId From, PersonId To, string Reason, DateTimeOffset OfferedAt, DateTimeOffset Expires, bool IsElevation, int ToTier);
