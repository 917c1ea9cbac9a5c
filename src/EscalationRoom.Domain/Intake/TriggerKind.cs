namespace EscalationRoom.Domain.Intake;

/// <summary>What made this an escalation. Public spelling is snake case: <c>frontline_unresolved</c>.</summary>
public enum TriggerKind : byte
{
    /// <summary>It cannot be solved through the standard channels.</summary>
    FrontlineUnresolved,

    /// <summary>A severity test or the early-warning score was met.</summary>
    Threshold,

    /// <summary>A clock ran out.</summary>
    Lapse,

    /// <summary>The client asked for somebody senior.</summary>
    ClientRequest,
}
