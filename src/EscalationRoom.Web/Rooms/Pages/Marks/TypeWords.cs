using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>An escalation's type as people say it.</summary>
public static class TypeWords
{
    public static string Of(EscalationType type) => type switch
    {
        EscalationType.ServiceOutage => "Service outage",
        EscalationType.ServiceFailure => "Repeated or chronic service failure",
        EscalationType.SlaBreach => "SLA or response lapse",
        EscalationType.ContractDispute => "Contractual dispute",
        EscalationType.BillingDispute => "Invoice or billing dispute",
        EscalationType.DeliveryDelay => "Project or delivery delay",
        EscalationType.SecurityPrivacy => "Security or privacy concern",
        EscalationType.ComplaintConduct => "Complaint about conduct or quality",
        EscalationType.RetentionRisk => "Retention risk",
        EscalationType.ClientRequested => "Client-requested escalation",
    };
}
