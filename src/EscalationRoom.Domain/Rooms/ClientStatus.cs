namespace EscalationRoom.Domain.Rooms;

/// <summary>Where an escalation stands in the client's eyes: all they see of its state.</summary>
public enum ClientStatus : byte
{
    NotSubmitted,
    Received,
    InProgress,
    WaitingForYou,
    Resolved,
    Closed,
}

/// <summary>What the client sees of a state.</summary>
public static class ClientStatusOf
{
    public static ClientStatus State(RoomState state) => state switch
    {
        RoomState.Draft => ClientStatus.NotSubmitted,
        RoomState.Submitted or RoomState.Returned or RoomState.Routing or RoomState.PendingAcceptance => ClientStatus.Received,
        RoomState.InReview or RoomState.InfoRequested or RoomState.Elevated or RoomState.ResolutionProposed => ClientStatus.InProgress,
        RoomState.AwaitingClientDecision => ClientStatus.WaitingForYou,
        RoomState.Resolved => ClientStatus.Resolved,
        RoomState.Closed or RoomState.Merged => ClientStatus.Closed,
    };
}
