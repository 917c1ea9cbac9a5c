using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>The few plain stages an escalation goes through, and which of them it is in, for this reader's side.</summary>
/// <param name="Words">The state itself, which may say more than its stage.</param>
public sealed record Stages(IReadOnlyList<string> Names, int At, string Words)
{
    private static readonly string[] Ours = ["Submitted", "In review", "Resolution proposed", "Client's decision", "Resolved", "Closed"];
    private static readonly string[] Theirs = ["Received", "In progress", "Your decision", "Resolved", "Closed"];

    public static Stages Of(RoomView room) => room.Standing.State is { } state
        ? new Stages(Ours, PlaceOf(state), room.State)
        : new Stages(Theirs, PlaceOf(room.Standing.Status), room.State);

    private static int PlaceOf(RoomState state) => state switch
    {
        RoomState.Draft or RoomState.Submitted or RoomState.Returned or RoomState.Routing or RoomState.PendingAcceptance => 0,
        RoomState.InReview or RoomState.InfoRequested or RoomState.Elevated => 1,
        RoomState.ResolutionProposed => 2,
        RoomState.AwaitingClientDecision => 3,
        RoomState.Resolved => 4,
        RoomState.Closed or RoomState.Merged => 5,
    };

    private static int PlaceOf(ClientStatus status) => status switch
    {
        ClientStatus.NotSubmitted or ClientStatus.Received => 0,
        ClientStatus.InProgress => 1,
        ClientStatus.WaitingForYou => 2,
        ClientStatus.Resolved => 3,
        ClientStatus.Closed => 4,
    };
}
