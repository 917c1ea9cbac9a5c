namespace EscalationRoom.Domain.Intake;

/// <summary>What kind of trouble it is; decides required fields, reviewers and lanes. Public spelling is snake case: <c>service_outage</c>.</summary>
public enum EscalationType : byte
{
    ServiceOutage,
    ServiceFailure,
    SlaBreach,
    ContractDispute,
    BillingDispute,
    DeliveryDelay,
    SecurityPrivacy,
    ComplaintConduct,
    RetentionRisk,
    ClientRequested,
}
