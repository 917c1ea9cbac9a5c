namespace EscalationRoom.Domain.Rooms;

/// <summary>Where an escalation stands in its lifecycle.</summary>
public enum RoomState : byte
{
    Draft,
    Submitted,
    Returned,
    Routing,
    PendingAcceptance,
    InReview,
    InfoRequested,
    Elevated,
    ResolutionProposed,
    AwaitingClientDecision,
    Resolved,
    Closed,
    Merged,
}
