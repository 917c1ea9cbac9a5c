using EscalationRoom.Domain.Resolution;

namespace EscalationRoom.Web.Resolution;

/// <summary>The codes of a resolution as people say them.</summary>
internal static class ResolutionWords
{
    public static string Of(ResolutionPath path) => path switch
    {
        ResolutionPath.Fix => "Fix: the cause is removed",
        ResolutionPath.Workaround => "Workaround: it works, the cause stays for now",
        ResolutionPath.Commercial => "Commercial: credit or other remedy in money",
        ResolutionPath.Clarify => "Clarify: what the contract says",
        ResolutionPath.Explain => "Explain: no change is needed",
        ResolutionPath.Return => "Return: not an escalation by our criteria",
    };

    public static string Of(CloseCode code) => code switch
    {
        CloseCode.FixedPermanent => "Fixed, permanent",
        CloseCode.FixedWorkaroundAccepted => "Fixed, workaround accepted",
        CloseCode.CommercialSettlement => "Commercial settlement",
        CloseCode.ContractClarified => "Contract clarified",
        CloseCode.ExplainedNoChange => "Explained, no change",
        CloseCode.WithdrawnByClient => "Withdrawn by the client",
        CloseCode.DuplicateMerged => "Duplicate, merged",
        CloseCode.ReturnedCriteriaNotMet => "Returned, criteria not met",
        CloseCode.ResolvedBySilence => "Resolved by silence",
    };

    public static string Of(RootCause cause) => cause switch
    {
        RootCause.PlatformDefect => "Platform defect",
        RootCause.CapacityPerformance => "Capacity or performance",
        RootCause.ThirdPartySupplier => "Third party or supplier",
        RootCause.ConfigurationChange => "Configuration or change",
        RootCause.ProcessRoutingTriage => "Process gap: routing or triage",
        RootCause.ProcessCommunication => "Process gap: communication",
        RootCause.StaffingOutOfHours => "Staffing or out of hours",
        RootCause.ContractAmbiguity => "Contract ambiguity",
        RootCause.BillingMeteringData => "Billing or metering data",
        RootCause.ExpectationSetAtSale => "Expectation set at sale",
        RootCause.ClientSideCause => "Cause on the client's side",
        RootCause.Unknown => "Unknown",
    };

    /// <summary>In the client's own voice: they choose among these.</summary>
    public static string Of(RejectionCode code) => code switch
    {
        RejectionCode.CauseNotExplained => "The cause is not explained",
        RejectionCode.RecurrenceNotAddressed => "It can happen again",
        RejectionCode.RemedyTooSmall => "The remedy is too small",
        RejectionCode.TooSlow => "It takes too long",
        RejectionCode.WrongPartyAnswered => "The wrong people answered",
        RejectionCode.SeniorAssuranceRequested => "We want the word of somebody senior",
        RejectionCode.TermsUnacceptable => "The terms are not acceptable",
        RejectionCode.Other => "Something else",
    };

    /// <summary>The single approvals in a set of them.</summary>
    public static IEnumerable<SignOffs> Each(SignOffs all) => Enum.GetValues<SignOffs>().Where(it => it is not (SignOffs.None or SignOffs.All) && (all & it) != SignOffs.None);
}
