namespace EscalationRoom.Domain;

/// <summary>A request turned down for a stated reason: one sentence a person can act on. Its type name is the public title.</summary>
public abstract record Refusal(string Reason);
