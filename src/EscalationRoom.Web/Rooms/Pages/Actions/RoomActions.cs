using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Actions;

/// <summary>
/// What this reader can do with a room now. What their role never gives them is not there at all; what only waits for another state is
/// there with its reason. The doors ask again.
/// </summary>
public sealed class RoomActions(RoomView room, Person me)
{
    public const string Answer = "answer";
    public const string Update = "update";
    public const string Join = "room.participant.join";
    public const string Board = "board";

    /// <summary>The one thing to do next, if it is this reader's to do.</summary>
    public RoomAction? Primary => me.IsStaff ? PrimaryOfStaff : room.Standing.Status is ClientStatus.WaitingForYou ? Yes : null;

    /// <summary>Everything else.</summary>
    public IEnumerable<RoomAction> Others => All.Where(it => it is not null && it.Form != Primary?.Form).OfType<RoomAction>();

    /// <summary>The sign-off this reader owes the proposal.</summary>
    public SignOffs Owed => room.Standing.Proposed is { } proposed ? SignOffAuthority.Of(me.Role) & proposed.Missing : SignOffs.None;

    private RoomAction? Yes => When("room.resolution.accept", new RoomAction("room.resolution.accept", "Accept", "check"));

    private RoomAction? PrimaryOfStaff => room.Standing.State switch
    {
        _ when room.OfferedTo == me.Id || room.PendingHandoff?.To == me.Id => new RoomAction(Answer, "Accept", "check"),
        not RoomState.Closed when me.Role is Role.Exec && Come is { } come => come,
        RoomState.ResolutionProposed when Owed is not SignOffs.None => Review,
        RoomState.ResolutionProposed when IsMine && Offer is { NotNow: null } offer => offer,
        RoomState.InReview or RoomState.InfoRequested or RoomState.Elevated or RoomState.ResolutionProposed or RoomState.AwaitingClientDecision when IsMine => PostUpdate,
        RoomState.Resolved when IsMine => Close,
        _ => null,
    };

    private IEnumerable<RoomAction?> All =>
    [
        Hand, Command, Back, Elevate, PostUpdate, Propose, Review, Offer, Reject, Severity, Ask, Pause, Add, Come, Leave, Close, Reopen,
    ];

    private bool IsMine => room.Owner == me.Id || room.Deputy == me.Id;

    private RoomAction? PostUpdate =>
        me.IsStaff && room.Access.Writes.Has(Lane.Client) ? new RoomAction(Update, "Post update", "send") : null;

    private RoomAction? Propose => When("room.resolution.propose", new RoomAction(
        "room.resolution.propose", "Propose resolution", "bulb", Unless(room.Standing.State is RoomState.InReview or RoomState.InfoRequested, new NotWhileItIs(room.State))));

    private RoomAction? Review => room.Standing.Proposed is null || room.Standing.State is not RoomState.ResolutionProposed
        ? null
        : When("room.resolution.review", new RoomAction("room.resolution.review", Owed is SignOffs.None ? "Give a verdict" : "Sign off or reject", "check"));

    private RoomAction? Offer => room.Standing.Proposed is not { } proposed || room.Standing.State is not RoomState.ResolutionProposed
        ? null
        : When("room.resolution.offer", new RoomAction(
            "room.resolution.offer", "Offer to client", "eye", Unless(proposed.Missing is SignOffs.None, new SignOffsAreMissing(proposed.Missing))));

    private RoomAction? Hand => room.Owner != me.Id ? null : When("room.handoff.offer", new RoomAction("room.handoff.offer", "Hand off", "swap", Waiting));

    private RoomAction? Elevate => When("room.elevate", new RoomAction("room.elevate", "Elevate", "up", Waiting ?? Unless(
        room.Standing.State is RoomState.InReview or RoomState.InfoRequested or RoomState.ResolutionProposed, new NotWhileItIs(room.State))));

    private RoomAction? Command => room.Owner != me.Id
        ? When("room.command.take", new RoomAction("room.command.take", me.Role is Role.Duty ? "Take over" : "Take command", "shield"))
        : room.CommandTakenFrom is null ? null : When("room.command.return", new RoomAction("room.command.return", "Return command", "shield"));

    private RoomAction? Back => room.Standing.State is RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance && (room.OfferedTo == me.Id || me.Role is Role.Duty)
        ? When("room.return", new RoomAction("room.return", "Send back to the author", "undo"))
        : null;

    private RoomAction? Severity => When("room.severity.raise", new RoomAction("room.severity.raise", "Change severity", "flag"));

    private RoomAction? Pause => room.Clocks is null ? null : When("room.clock.pause", new RoomAction("room.clock.pause", "Pause a clock", "pause"));

    private RoomAction? Ask => When("room.information.request", new RoomAction("room.information.request", "Ask for information", "chat"));

    private RoomAction? Add => When("room.participant.add", new RoomAction("room.participant.add", "Add people", "plus"));

    private RoomAction? Reject => room.Standing.Status is not ClientStatus.WaitingForYou
        ? null
        : When("room.resolution.reject", new RoomAction("room.resolution.reject", "Not resolved", "cross"));

    private RoomAction? Come => Mine is { Seat: not Seat.Watcher }
        ? null
        : When(Join, new RoomAction(Join, me.Role is Role.Exec ? "Join as observer" : "Join this room", "people"));

    private RoomAction? Leave => Mine is null || room.Owner == me.Id || !me.IsStaff
        ? null
        : When("room.participant.leave", new RoomAction("room.participant.leave", "Leave this room", "arrow"));

    private RoomAction? Close => When("room.close", new RoomAction("room.close", "Close", "archive"));

    private RoomAction? Reopen => When("room.reopen", new RoomAction("room.reopen", "Reopen", "undo"));

    private Participant? Mine => room.Participants.FirstOrDefault(it => it.Id == me.Id);

    private Refusal? Waiting => room.PendingHandoff is { } waiting ? new AHandoffIsAlreadyWaiting(waiting.Expires) : null;

    private RoomAction? When(string operation, RoomAction action) => room.Allowed.Contains(operation) ? action : null;

    private static Refusal? Unless(bool isSo, Refusal refusal) => isSo ? null : refusal;
}

public sealed record NotWhileItIs(string State) : Refusal($"Not while this room is: {State}.");
