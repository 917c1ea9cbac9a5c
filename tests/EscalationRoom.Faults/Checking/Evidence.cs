namespace EscalationRoom.Faults.Checking;

/// <summary>What became of one attempt to send, as far as its sender knows.</summary>
public enum Fate
{
    Answered,
    Refused,
    Unknown,
}

/// <summary>One attempt: the same command may be attempted again until its fate is known.</summary>
public sealed record Attempt(Guid Command, string Writer, string Room, string Lane, string Text, Fate Fate, string? EventId = null, long Number = 0);

/// <summary>One event shown to a viewer, in the order of showing.</summary>
public sealed record Shown(string Room, string Lane, string EventId, long Number, string? Text);

/// <summary>One event of the log as one person may read it.</summary>
public sealed record Logged(string Room, string Lane, string EventId, long Number, string Kind, string? Text);

/// <summary>Somebody watching: what was pushed to them, and what they read when everything was quiet.</summary>
public sealed record ViewerEvidence(string Viewer, IReadOnlyList<Shown> Shown, IReadOnlyList<Logged> Log);

/// <summary>All a checker may look at.</summary>
public sealed record Evidence(IReadOnlyList<Attempt> Attempts, IReadOnlyList<ViewerEvidence> Viewers);

/// <summary>A promise that was not kept.</summary>
public sealed record Violation(string Rule, string Words)
{
    public override string ToString() => $"{Rule}: {Words}";
}
