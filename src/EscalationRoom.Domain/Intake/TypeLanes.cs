using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>Lanes that are open from the start for a type of escalation; others open when the people they are for come in.</summary>
public static class TypeLanes
{
    public static Lanes Of(EscalationType type) => Lanes.Client | Lanes.Internal | Beyond(type);

    private static Lanes Beyond(EscalationType type) => type switch
    {
        EscalationType.ContractDispute => Lanes.Privileged,
        EscalationType.SecurityPrivacy => Lanes.Privileged | Lanes.Executive,
        EscalationType.RetentionRisk => Lanes.Executive,
        EscalationType.ServiceOutage or EscalationType.ServiceFailure or EscalationType.SlaBreach or EscalationType.BillingDispute
            or EscalationType.DeliveryDelay or EscalationType.ComplaintConduct or EscalationType.ClientRequested => Lanes.None,
    };
}
