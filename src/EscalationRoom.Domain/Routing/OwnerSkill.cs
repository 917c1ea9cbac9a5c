using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Routing;

/// <summary>The skill the first owner of an escalation needs.</summary>
public static class OwnerSkill
{
    public static string Of(EscalationType type) => type switch
    {
        EscalationType.ServiceOutage => "outage",
        EscalationType.ServiceFailure or EscalationType.SecurityPrivacy => "platform",
        EscalationType.SlaBreach => "sla",
        EscalationType.ContractDispute => "contract",
        EscalationType.BillingDispute => "billing",
        EscalationType.DeliveryDelay => "delivery",
        EscalationType.ComplaintConduct or EscalationType.RetentionRisk or EscalationType.ClientRequested => "complaint",
    };
}
