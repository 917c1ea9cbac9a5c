namespace EscalationRoom.Domain.Resolution;

/// <summary>Why a client does not accept a resolution.</summary>
public enum RejectionCode : byte
{
    CauseNotExplained = 1,
    RecurrenceNotAddressed = 2,
    RemedyTooSmall = 3,
    TooSlow = 4,
    WrongPartyAnswered = 5,
    SeniorAssuranceRequested = 6,
    TermsUnacceptable = 7,
    Other = 8,
}
