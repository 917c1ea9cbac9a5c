using EscalationRoom.Domain.Assist;

namespace EscalationRoom.Domain.Intake;

/// <summary>The rest of what was submitted, kept whole so that nobody has to ask the initiator again.</summary>
/// <param name="Completeness">From 0 to 100.</param>
/// <param name="Criteria">Whether it met the criteria of an escalation; submissions of earlier days do not say.</param>
/// <param name="Missing">What the form lacked when it went in.</param>
public sealed record SubmissionDetails(
    string[] Attempts, string[] Communications, FilledField[] Fields, int Completeness, string[] Missing, string OverrideReason, TriggerKind? Trigger = null, CriteriaCheck? Criteria = null)
{
    /// <summary>How serious the early-warning rules found it; nothing where they did not look.</summary>
    public WarningMark? Warning { get; init; }
}

public sealed record FilledField(string Name, string Value);
