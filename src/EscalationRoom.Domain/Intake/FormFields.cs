namespace EscalationRoom.Domain.Intake;

/// <summary>What each type of escalation asks for beyond the form's own lines. Every line counts 1, the clause 2 more.</summary>
public static class FormFields
{
    public const string Contact = "contact";

    public const string Documents = "documents";

    private const int ClauseWeight = 2;

    private static readonly FormField Clause = new("clause", "contract or SLA clause", ClauseWeight, Evidence.Words);

    private static readonly FormField[] Common =
    [
        Words(Documents, "supporting documents"),
        Words("linkedRecord", "linked ticket or CRM record"),
        Words("whoElseKnows", "who else already knows"),
    ];

    private static readonly Dictionary<EscalationType, FormField[]> Specific = new()
    {
        [EscalationType.ServiceOutage] =
        [
            Words("affectedService", "affected service"), Figure("affectedSites", "sites or users affected"), Figure("startTime", "start time"),
            YesOrNo("workaround", "workaround (yes or no)"), Words("monitoringEvidence", "monitoring evidence"),
        ],
        [EscalationType.ServiceFailure] =
        [
            TwoOrMore("incidents", "at least two incident references"), Figure("period", "period"),
            Words("impactStatement", "client impact statement"), Words("previousFixes", "previous fixes"),
        ],
        [EscalationType.SlaBreach] =
        [
            Words("sourceTicket", "source ticket"), Words("clause", "SLA clause"), Figure("times", "due and actual times"), Words("heldBy", "who held it"),
        ],
        [EscalationType.ContractDispute] =
        [
            Words("clause", "contract reference and clause"), Figure("amount", "amount at stake"), Words("clientPosition", "client's position in their words"),
            Words("ourPosition", "our position"), Words("notices", "notices received"), Figure("noticeDeadline", "deadline in the notice"),
        ],
        [EscalationType.BillingDispute] =
        [
            Figure("invoices", "invoice numbers"), Figure("amount", "disputed amount"),
            Words("usageEvidence", "metering or usage evidence"), Words("paymentStatus", "payment status"),
        ],
        [EscalationType.DeliveryDelay] =
        [
            Words("milestone", "milestone"), Figure("dates", "planned and forecast date"), Words("cause", "cause"), Words("recoveryPlan", "recovery plan"),
        ],
        [EscalationType.SecurityPrivacy] =
        [
            Words("data", "what data"), Words("dataOf", "whose data"), Words("discovery", "how it was discovered"),
            Words("containment", "containment"), Figure("regulatorClock", "start of the regulator's clock"),
        ],
        [EscalationType.ComplaintConduct] =
        [
            Words("complainant", "complainant"), Words("event", "event"), Words("people", "people involved"), Words("remedy", "remedy sought"),
        ],
        [EscalationType.RetentionRisk] =
        [
            Words("signal", "signal"), Figure("renewalDate", "renewal date"), Figure("revenue", "annual revenue at stake"),
            Words("sponsor", "sponsor"), YesOrNo("competingOffer", "competing offer (yes or no)"),
        ],
        [EscalationType.ClientRequested] =
        [
            Words("requester", "requester's name and title"), Words("theirWords", "their words"),
            Words("askedFor", "what they asked for"), Figure("byWhen", "by when"),
        ],
    };

    /// <summary>For people; a field we do not know is called as it came.</summary>
    public static string LabelOf(string name)
    {
        var label = name == Contact ? "named contact" : Specific.Values.SelectMany(it => it).Concat(Common).FirstOrDefault(it => it.Name == name)?.Label ?? name;
        return label.Length > 0 ? char.ToUpperInvariant(label[0]) + label[1..] : label;
    }

    public static IEnumerable<FormField> Of(EscalationType type) =>
        HasClause(type) ? [.. Common, Clause, .. Specific[type]] : [.. Common, .. Specific[type]];

    private static bool HasClause(EscalationType type) =>
        type is EscalationType.ContractDispute or EscalationType.BillingDispute or EscalationType.SlaBreach;

    private static FormField Words(string name, string label) => new(name, label, 1, Evidence.Words);

    private static FormField Figure(string name, string label) => new(name, label, 1, Evidence.Figure);

    private static FormField YesOrNo(string name, string label) => new(name, label, 1, Evidence.YesOrNo);

    private static FormField TwoOrMore(string name, string label) => new(name, label, 1, Evidence.TwoOrMore);
}
