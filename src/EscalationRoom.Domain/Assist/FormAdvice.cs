using System.Text.RegularExpressions;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Assist;

/// <summary>What kind and how severe a story sounds, with the sentences it was found in. Somebody accepts or dismisses each.</summary>
public static class FormAdvice
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly (EscalationType Type, Regex Signs)[] Types =
    [
        (EscalationType.SecurityPrivacy, Sign(@"\b(?:personal data|data (?:leak|breach|exposed)|exposed|privacy|gdpr|patient record)\w*")),
        (EscalationType.ContractDispute, Sign(@"\b(?:breach of (?:the )?contract|contract\w*|clause|amendment|notice period)\b")),
        (EscalationType.BillingDispute, Sign(@"\b(?:invoice\w*|billed|overcharg\w*|metering|credit note)\b")),
        (EscalationType.SlaBreach, Sign(@"\b(?:unanswered|nobody (?:has )?answer\w*|no answer|no reply|any news|sla|response time|first response|breached)\b")),
        (EscalationType.DeliveryDelay, Sign(@"\b(?:milestone|go-live|slip(?:s|ped)?|behind schedule|project plan)\b")),
        (EscalationType.RetentionRisk, Sign(@"\b(?:renewal|competitor|leave you|look elsewhere|not renew)\b")),
        (EscalationType.ComplaintConduct, Sign(@"\b(?:rude|unprofession\w*|behaviou?r|shouted|attitude)\b")),
        (EscalationType.ServiceOutage, Sign(@"\b(?:outage|down|unavailable|stopped|not working|cannot (?:log|book|ship|work))\b")),
        (EscalationType.ServiceFailure, Sign(@"\b(?:third time|again and again|keeps? (?:failing|happening)|every week|recurring)\b")),
    ];

    private static readonly (Severity Severity, string Why, Regex Signs)[] Severities =
    [
        (Severity.Sev1, "the client cannot work, or data is exposed", Sign(@"\b(?:all (?:our |the )?(?:sites|users|clinics)|no workaround|nobody can work|data (?:is |was )?exposed|terminate within)\b")),
        (Severity.Sev2, "a formal complaint, or a contractual SLA was missed", Sign(@"\b(?:formal complaint|your (?:\w+ ){0,3}?director|third time|breach\w*|withhold\w* payment|unacceptabl\w*)\b")),
    ];

    public static IReadOnlyList<Advice> Of(EscalationForm form)
    {
        string[] told = [form.Title, form.WhatHappened, .. form.Communications, .. form.Imported.Where(it => it.Speaker is not Speaker.Ours).Select(it => it.Text)];
        var sentences = told.SelectMany(Sentences.Of).Distinct().ToList();
        return [.. new[] { TypeOf(sentences), SeverityOf(sentences) }.OfType<Advice>()];
    }

    /// <summary>The kind most sentences speak of; of equals the more serious one.</summary>
    private static Advice? TypeOf(List<string> sentences)
    {
        var best = Types.Select(it => (it.Type, Found: sentences.Where(one => it.Signs.IsMatch(one)).ToList())).MaxBy(it => it.Found.Count);
        return best.Found.Count > 0 ? new Advice(best.Type, null, "These sentences speak of it.", best.Found) : null;
    }

    private static Advice? SeverityOf(List<string> sentences) => Severities
        .Select(it => (it.Severity, it.Why, Found: sentences.Where(one => it.Signs.IsMatch(one)).ToList()))
        .Where(it => it.Found.Count > 0)
        .Select(it => new Advice(null, it.Severity, $"It sounds like {it.Why}.", it.Found))
        .FirstOrDefault();

    private static Regex Sign(string words) => new(words, Options, Patience);
}

/// <summary>A type or a severity that fits.</summary>
public sealed record Advice(EscalationType? Type, Severity? Severity, string Why, IReadOnlyList<string> Sentences);
