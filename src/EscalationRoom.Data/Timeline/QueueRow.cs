using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>An open escalation in somebody's queue. It changes only when something changed that its reader may know.</summary>
/// <param name="LastActivity">In the lanes its reader reads.</param>
/// <param name="Asked">Who is asked to take the room, for those who read the Internal lane.</param>
/// <param name="Due">What comes due first, for those who read both the client's words and our work.</param>
/// <param name="Hold">What stops the clocks, for the same people.</param>
public sealed record QueueRow(
    RoomKey Key,
    string Title,
    string ClientName,
    ClientTier ClientTier,
    EscalationType Type,
    Severity Severity,
    int Tier,
    RoomState State,
    PersonId Owner,
    string OwnerName,
    bool IsAccepted,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastActivity,
    NewInRoom? Unread,
    AskedToOwn? Asked,
    NextDue? Due,
    PauseKind? Hold)
{
    /// <summary>What made it an escalation.</summary>
    public TriggerKind Trigger { get; init; }

    /// <summary>What its reader is to the room; nothing when they only may read it.</summary>
    public Seat? MySeat { get; init; }

    /// <summary>Whose approval the proposed resolution lacks, for those who read the Internal lane.</summary>
    public SignOffs Missing { get; init; }

    public string StateWords => Timeline.StateWords.ForStaff(State);

    /// <summary>Whom the next step waits for, as far as its reader may know.</summary>
    public string WaitsFor => this switch
    {
        { Asked: { } asked } => asked.Name,
        { State: RoomState.Submitted or RoomState.Routing or RoomState.PendingAcceptance or RoomState.Elevated } => "An owner",
        { State: RoomState.AwaitingClientDecision } or { Hold: PauseKind.AwaitingClient or PauseKind.ClientRequestedHold } => "Client",
        { Hold: PauseKind.AwaitingThirdParty } => "Third party",
        { Hold: PauseKind.LegalHoldComms } => "Counsel",
        { State: RoomState.ResolutionProposed } => "Sign-off",
        { State: RoomState.Returned } => "Its author",
        { State: RoomState.InfoRequested } => "Colleague",
        _ => OwnerName,
    };
}

/// <summary>Somebody who is asked to own a room, first or next.</summary>
/// <param name="IsHandoff">The room has an owner already, who stays answerable until it is answered.</param>
public sealed record AskedToOwn(PersonId To, string Name, DateTimeOffset? Until, bool IsHandoff);
