namespace EscalationRoom.Rig;

/// <summary>What these programs look at in an event of the contract; the rest of it is skipped.</summary>
public sealed record HubEvent(string Id, string Lane, long Number, string Kind, string? Text, string? Cursor);

public sealed record JoinAnswer(string? Cursor, IReadOnlyList<HubEvent> Events);

public sealed record SendAnswer(string EventId, string Lane, long Number, string? Cursor);
