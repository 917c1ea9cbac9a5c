using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

public static partial class NoticeRules
{
    /// <summary>What goes away by this fact: it was dealt with, fell away, or is said anew.</summary>
    /// <param name="room">The room as it is after the fact.</param>
    public static IEnumerable<SettledTopic> Settled(Room room, RoomEvent fact) => fact switch
    {
        MessagePosted it => Answered(room, it),
        MessageDeleted it => [new(Topic.Of(it.Message))],
        EscalationRouted or EscalationDeclined or EscalationOfferExpired => [new(Topic.Offer)],
        EscalationReturned => [new(Topic.Offer)],
        EscalationResubmitted => [new(Topic.Returned)],
        OwnershipOffered or OwnershipDeclined or OwnershipOfferExpired => [new(Topic.Handoff)],
        EscalationElevated => [new(Topic.Handoff), new(Topic.SignOff)],
        OwnershipAnnounced => [new(Topic.Offer), new(Topic.Returned), new(Topic.Handoff), new(Topic.Ended), .. OldOwners(room)],
        EscalationAccepted => [new(Topic.Warning)],
        ParticipantRemoved or ParticipantLeft => Unseated(room),
        ReviewGiven it => [.. room.Asks.Where(ask => ask.SettledBy == it.Id).Select(ask => new SettledTopic(Topic.Of(ask.Id))), .. SignedOff(room, it)],
        EscalationResolutionProposed or ResolutionOffered => [new(Topic.SignOff)],
        EscalationResolutionRejected or EscalationReopened => [new(Topic.Closing), new(Topic.ToDecide)],
        InformationAnswered it => [new(Topic.Of(it.Request)), .. Heard(room, it)],
        InformationWithdrawn it => [new(Topic.Of(it.Request))],
        TaskOpened it => Promise(it.Commitment),
        TaskDone it => [new(Topic.Of(it.Task))],
        TaskWaived it => [new(Topic.Of(it.Task))],
        ClockResumed { Pause: PauseKind.AwaitingClient } or ClockPaused { Pause: PauseKind.AwaitingClient } => [new(Topic.Awaited)],
        EscalationResolutionAccepted => [new(Topic.ToDecide)],
        QuestionAnswered it => [new(Topic.Of(it.Question))],
        QuestionWithdrawn it => [new(Topic.Of(it.Question))],
        CommitmentFulfilled it => [.. Promise(it.Commitment), .. Tasks(room, it)],
        CommitmentRenegotiated it => Promise(it.Commitment),
        CommitmentWithdrawn it => [.. Promise(it.Commitment), .. Tasks(room, it)],
        ClockWarned it => [new(Topic.Of(it.Clock))],
        ClockBreached it => [new(Topic.Of(it.Clock))],
        EscalationClosed => [new(Topic.Offer), new(Topic.Returned), new(Topic.Warning), new(Topic.Handoff), new(Topic.SignOff), new(Topic.Client), new(Topic.Ended), new(Topic.Decision), new(Topic.Closing), new(Topic.Awaited), new(Topic.ToDecide), .. Unanswered(room)],
        _ => [],
    };

    /// <summary>Clocks that are met or dropped need no more words.</summary>
    public static IEnumerable<SettledTopic> Met(RoomClocks? before, RoomClocks? now) =>
        before is null || now is null || ReferenceEquals(before, now) ? []
        : Enum.GetValues<SlaMeasure>().Where(it => before.Of(it) is { IsOpen: true } was && (now.Of(it)?.Start != was.Start || now.OpenOf(it) is null))
            .Select(it => new SettledTopic(Topic.Of(it)));

    /// <summary>Whoever replies has read; whoever writes to the client has answered them.</summary>
    private static IEnumerable<SettledTopic> Answered(Room room, MessagePosted it) =>
    [
        .. it.ReplyTo is { } message ? [new SettledTopic(Topic.Of(message), it.By)] : Array.Empty<SettledTopic>(),
        .. it.Lane is Lane.Client && !IsAContact(room, it.By) ? [new SettledTopic(Topic.Client)] : Array.Empty<SettledTopic>(),
        .. Heard(room, it),
    ];

    /// <summary>Any word of the client ends our waiting for one.</summary>
    private static IEnumerable<SettledTopic> Heard(Room room, RoomEvent fact) => fact.Lane is Lane.Client && IsAContact(room, fact.By) ? [new(Topic.Awaited)] : [];

    private static IEnumerable<SettledTopic> Tasks(Room room, RoomEvent fact) =>
        room.Asks.Where(it => it.Kind is AskKind.Task && it.SettledBy == fact.Id).Select(it => new SettledTopic(Topic.Of(it.Id)));

    private static IEnumerable<SettledTopic> OldOwners(Room room) =>
        room.Asks.Where(it => it is { Kind: AskKind.Question, IsOpen: true }).Select(it => new SettledTopic(Topic.Of(it.Id)))
            .Concat(room.Commitments.Where(it => it.IsOpen).Select(it => new SettledTopic(Topic.OwnersPart(it.Id))));

    /// <summary>In a closed room nobody can answer any more.</summary>
    private static IEnumerable<SettledTopic> Unanswered(Room room) => room.Asks.Where(it => it.IsOpen && it.Kind is not AskKind.Task).Select(it => new SettledTopic(Topic.Of(it.Id)));

    private static IEnumerable<SettledTopic> Unseated(Room room) =>
    [
        .. room.OfferedTo is null ? [new SettledTopic(Topic.Offer)] : Array.Empty<SettledTopic>(),
        .. room.PendingHandoff is null ? [new SettledTopic(Topic.Handoff)] : Array.Empty<SettledTopic>(),
    ];

    private static IEnumerable<SettledTopic> SignedOff(Room room, ReviewGiven it)
    {
        if (room.ProposedPath is null)
        {
            return [new(Topic.SignOff)];
        }

        return it.SignOff is SignOffs.None
            ? []
            : room.Participants.Where(who => SignOffAuthority.Of(who.Role) == it.SignOff).Select(who => new SettledTopic(Topic.SignOff, who.Id));
    }

    private static IEnumerable<SettledTopic> Promise(EventId commitment) => [new(Topic.Of(commitment)), new(Topic.OwnersPart(commitment))];
}
