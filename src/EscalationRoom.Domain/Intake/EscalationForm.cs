using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>What somebody filled in to open an escalation, complete or not.</summary>
/// <param name="Severity">Left out: the default of the type.</param>
/// <param name="Attempts">What was tried before, each with date, who, what and result; or <c>none, because …</c>.</param>
/// <param name="Communications">What the client wrote or said, or where it is attached.</param>
/// <param name="Fields">Everything asked for beyond that, by the names of <see cref="FormFields"/>.</param>
/// <param name="OverrideReason">Why it must go in although it is not complete enough.</param>
public sealed record EscalationForm(
    ClientId? Client,
    EscalationType Type,
    Severity? Severity,
    string SeverityTest,
    string Title,
    string WhatHappened,
    string Impact,
    string RequestedOutcome,
    IReadOnlyList<string> Attempts,
    IReadOnlyList<string> Communications,
    IReadOnlyDictionary<string, string> Fields,
    string OverrideReason)
{
    public TriggerKind Trigger { get; init; }

    /// <summary>Messages of the client and of ours from elsewhere.</summary>
    public IReadOnlyList<ImportedItem> Imported { get; init; } = [];
}
