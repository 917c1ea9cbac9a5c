using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>The severity table as sentences somebody can say yes to; the first that is true decides.</summary>
public static class SeverityTests
{
    public const string CannotOperate = "The client cannot operate a contracted core service",
        DataExposed = "Client data is exposed, confirmed or likely",
        AboutToTerminate = "The client threatens in writing to terminate within 5 business days",
        LargeDispute = "A contractual or invoice dispute of 25,000 or more",
        SlaMissed = "A contractual SLA was missed and a credit is due",
        FormalComplaint = "A formal complaint from a director of the client or above",
        ComesBack = "A quality problem keeps coming back",
        ResponseLapsed = "A response lapsed without a contractual penalty",
        DeliverySlips = "A delivery slips by at most 10 business days",
        SmallDispute = "A dispute of less than 25,000";

    public static readonly IReadOnlyList<(Severity Severity, string Words, string[] Tests)> All =
    [
        (Severity.Sev1, "Critical, no workaround", [CannotOperate, DataExposed, "Safety, patients or markets are affected", AboutToTerminate]),
        (Severity.Sev2, "Major", ["A core service is degraded, or its workaround costs the client materially", LargeDispute, SlaMissed, FormalComplaint]),
        (Severity.Sev3, "Moderate", ["Something that is not a core service failed", ComesBack, ResponseLapsed, DeliverySlips, SmallDispute]),
        (Severity.Sev4, "Minor", ["Dissatisfaction, or a complaint about information or process", "Cosmetic or one-off, without operational loss"]),
    ];

    public static Severity? Of(string test) => All.Where(it => it.Tests.Contains(test)).Select(it => (Severity?)it.Severity).FirstOrDefault();
}
