using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>What was filled in after an escalation was sent back. Whatever is left out stays as it was submitted.</summary>
/// <param name="Attempts">All of them, as they read now.</param>
/// <param name="Communications">Likewise.</param>
/// <param name="Fields">Only those that changed; an empty one was taken out.</param>
/// <param name="SeverityTest">The sentence of the severity table that is met now.</param>
/// <param name="OverrideReason">Why it goes in although another kind of trouble asks for more.</param>
public sealed record SubmissionChange(
    string? WhatHappened = null,
    string? Impact = null,
    string? RequestedOutcome = null,
    string[]? Attempts = null,
    string[]? Communications = null,
    FilledField[]? Fields = null,
    string? Title = null,
    EscalationType? Type = null,
    Severity? Severity = null,
    string? SeverityTest = null,
    string? OverrideReason = null)
{
    public bool IsEmpty => (this with { Fields = Fields is [] ? null : Fields }) == new SubmissionChange();

    /// <summary>What differs, of everything that was said anew.</summary>
    public SubmissionChange Since(EscalationForm before)
    {
        FilledField[] fields = [.. (Fields ?? []).Where(it => it.Value != before.Fields.GetValueOrDefault(it.Name, ""))];
        return new SubmissionChange(
            Differing(WhatHappened, before.WhatHappened),
            Differing(Impact, before.Impact),
            Differing(RequestedOutcome, before.RequestedOutcome),
            Attempts is { } tried && !tried.SequenceEqual(before.Attempts) ? tried : null,
            Communications is { } said && !said.SequenceEqual(before.Communications) ? said : null,
            fields.Length > 0 ? fields : null,
            Differing(Title?.Trim(), before.Title),
            Type is { } type && type != before.Type ? type : null,
            Severity is { } severity && severity != before.Severity ? severity : null,
            Differing(SeverityTest, before.SeverityTest),
            Differing(OverrideReason, before.OverrideReason));
    }

    public EscalationForm In(EscalationForm before)
    {
        var fields = before.Fields.ToDictionary(it => it.Key, it => it.Value);
        foreach (var it in Fields ?? [])
        {
            fields[it.Name] = it.Value;
        }

        return before with
        {
            Title = Title ?? before.Title,
            Type = Type ?? before.Type,
            Severity = Severity ?? before.Severity,
            SeverityTest = SeverityTest ?? before.SeverityTest,
            OverrideReason = OverrideReason ?? before.OverrideReason,
            WhatHappened = WhatHappened ?? before.WhatHappened,
            Impact = Impact ?? before.Impact,
            RequestedOutcome = RequestedOutcome ?? before.RequestedOutcome,
            Attempts = Attempts ?? before.Attempts,
            Communications = Communications ?? before.Communications,
            Fields = fields.Where(it => !string.IsNullOrWhiteSpace(it.Value)).ToDictionary(it => it.Key, it => it.Value),
        };
    }

    private static string? Differing(string? now, string before) => now is not null && now != before ? now : null;
}
