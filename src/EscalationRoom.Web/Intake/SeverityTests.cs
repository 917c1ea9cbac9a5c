using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake;

/// <summary>The severity table as sentences somebody can say yes to; the first that is true decides.</summary>
public static class SeverityTests
{
    public static readonly IReadOnlyList<(Severity Severity, string Words, string[] Tests)> All =
    [
        (Severity.Sev1, "Critical, no workaround",
        [
            "The client cannot operate a contracted core service",
            "Client data is exposed, confirmed or likely",
            "Safety, patients or markets are affected",
            "The client threatens in writing to terminate within 5 business days",
        ]),
        (Severity.Sev2, "Major",
        [
            "A core service is degraded, or its workaround costs the client materially",
            "A contractual or invoice dispute of 25,000 or more",
            "A contractual SLA was missed and a credit is due",
            "A formal complaint from a director of the client or above",
        ]),
        (Severity.Sev3, "Moderate",
        [
            "Something that is not a core service failed",
            "A quality problem keeps coming back",
            "A response lapsed without a contractual penalty",
            "A delivery slips by at most 10 business days",
            "A dispute of less than 25,000",
        ]),
        (Severity.Sev4, "Minor",
        [
            "Dissatisfaction, or a complaint about information or process",
            "Cosmetic or one-off, without operational loss",
        ]),
    ];

    public static Severity? Of(string test) => All.Where(it => it.Tests.Contains(test)).Select(it => (Severity?)it.Severity).FirstOrDefault();
}
