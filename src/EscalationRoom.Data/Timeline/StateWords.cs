using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>One word per state, the same everywhere; the client hears only what concerns them.</summary>
public static class StateWords
{
    public static string ForStaff(RoomState state) => state switch
    {
        RoomState.Draft => "Draft",
        RoomState.Submitted => "Submitted",
        RoomState.Returned => "Returned",
        RoomState.Routing => "Routing",
        RoomState.PendingAcceptance => "Awaiting acceptance",
        RoomState.InReview => "In review",
        RoomState.InfoRequested => "Waiting internal",
        RoomState.Elevated => "Elevated, awaiting acceptance",
        RoomState.ResolutionProposed => "Resolution proposed",
        RoomState.AwaitingClientDecision => "Waiting on client's decision",
        RoomState.Resolved => "Resolved",
        RoomState.Closed => "Closed",
        RoomState.Merged => "Merged",
    };

    /// <summary>A contact was asked for something, beside whatever else goes on.</summary>
    public static string WaitingForTheClient(bool isStaff) => isStaff ? "Waiting on client" : "We need something from you";

    public static string ForClient(RoomState state) => state switch
    {
        RoomState.Draft or RoomState.Returned or RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance => "Received",
        RoomState.InReview or RoomState.InfoRequested or RoomState.Elevated or RoomState.ResolutionProposed => "In progress",
        RoomState.AwaitingClientDecision => "Your decision",
        RoomState.Resolved => "Resolved",
        RoomState.Closed or RoomState.Merged => "Closed",
    };
}
