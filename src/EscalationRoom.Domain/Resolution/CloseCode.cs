namespace EscalationRoom.Domain.Resolution;

/// <summary>How an escalation ended.</summary>
public enum CloseCode : byte
{
    FixedPermanent = 1,
    FixedWorkaroundAccepted = 2,
    CommercialSettlement = 3,
    ContractClarified = 4,
    ExplainedNoChange = 5,
    WithdrawnByClient = 6,
    DuplicateMerged = 7,
    ReturnedCriteriaNotMet = 8,
    ResolvedBySilence = 9,
}
