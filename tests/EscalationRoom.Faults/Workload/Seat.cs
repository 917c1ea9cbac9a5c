namespace EscalationRoom.Faults.Workload;

/// <summary>Somebody of the demo, with a token and the lanes they may write in the rooms under test.</summary>
internal sealed record Seat(string Name, string PersonId, string Token, IReadOnlyList<string> Writes);
