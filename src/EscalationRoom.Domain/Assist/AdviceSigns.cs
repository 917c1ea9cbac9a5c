using System.Text.RegularExpressions;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Assist;

/// <summary>The words by which a story gives itself away; of what is equally strong the first.</summary>
internal static class AdviceSigns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static readonly IReadOnlyList<Sign<EscalationType>> Types =
    [
        Of(EscalationType.SecurityPrivacy, @"\b(?:personal data|data (?:leak|breach|exposed)|exposed|privacy|gdpr|patient record)\w*"),
        Of(EscalationType.ContractDispute, @"\b(?:breach of (?:the )?contract|contract\w*|clause|amendment|notice period)\b"),
        Of(EscalationType.BillingDispute, @"\b(?:invoice\w*|billed|overcharg\w*|metering|credit note)\b"),
        Of(EscalationType.SlaBreach, @"\b(?:unanswered|nobody (?:has )?answer\w*|no answer|no reply|any news|sla|response time|first response|breached)\b"),
        Of(EscalationType.DeliveryDelay, @"\b(?:milestone|go-live|slip(?:s|ped)?|behind schedule|project plan)\b"),
        Of(EscalationType.RetentionRisk, @"\b(?:renewal|competitor|leave you|look elsewhere|not renew)\b"),
        Of(EscalationType.ComplaintConduct, @"\b(?:rude|unprofession\w*|behaviou?r|shouted|attitude)\b"),
        Of(EscalationType.ServiceOutage, @"\b(?:outage|down|unavailable|stopped|not working|cannot (?:log|book|ship|work))\b"),
        Of(EscalationType.ServiceFailure, @"\b(?:third time|again and again|keeps? (?:failing|happening)|every week|recurring)\b"),
    ];

    /// <summary>By the tests of the severity table, the worst first.</summary>
    public static readonly IReadOnlyList<Sign<string>> Tests =
    [
        Of(SeverityTests.CannotOperate, @"\b(?:all (?:our |the )?(?:sites|users|clinics)|no workaround|nobody can work)\b"),
        Of(SeverityTests.DataExposed, @"\bdata (?:is |was )?exposed\b"),
        Of(SeverityTests.AboutToTerminate, @"\bterminate within\b"),
        Of(SeverityTests.FormalComplaint, @"\b(?:formal complaint|your (?:\w+ ){0,3}?director|unacceptabl\w*)\b"),
        Of(SeverityTests.SlaMissed, @"\bbreach\w*\b"),
        Of(SeverityTests.LargeDispute, @"\bwithhold\w* (?:the |our )?payments?\b"),
        Of(SeverityTests.ComesBack, @"\b(?:third time|again and again|keeps? (?:failing|happening)|recurring)\b"),
        Of(SeverityTests.ResponseLapsed, @"\b(?:unanswered|nobody (?:has )?answer\w*|no answer|no reply)\b"),
        Of(SeverityTests.DeliverySlips, @"\b(?:milestone|slip(?:s|ped)?|behind schedule)\b"),
        Of(SeverityTests.SmallDispute, @"\b(?:overcharg\w*|credit note)\b"),
    ];

    public static readonly IReadOnlyList<Sign<TriggerKind>> Triggers =
    [
        Of(TriggerKind.ClientRequest, @"\byour (?:\w+ ){0,3}?(?:manager|director)s?\b|\b(?:somebody|someone) (?:more )?senior\b|\bescalate\b"),
        Of(TriggerKind.Lapse, @"\b(?:breached|overdue|unanswered|nobody (?:has )?answer\w*|no answer|no reply)\b"),
    ];

    public static readonly Regex Sum = Words(@"(?:£|€|\$|\b(?:GBP|EUR|USD)\s?)\d[\d,]*(?:\.\d+)?|\b\d[\d,]*(?:\.\d+)?\s?(?:GBP|EUR|USD|pounds|euros?|dollars)\b");

    private static Sign<T> Of<T>(T what, string words) => new(what, Words(words));

    private static Regex Words(string words) => new(words, Options, Patience);
}

/// <param name="Words">Any of these speaks for it.</param>
internal sealed record Sign<T>(T What, Regex Words);
