using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Every fact a timeline can hold, with its public name: past tense, dotted. Names are promises; add, never rename.</summary>
public static class EventKinds
{
    private static readonly IReadOnlyList<(Type Type, string Kind)> All =
    [
        (typeof(EscalationDrafted), "escalation.drafted"),
        (typeof(EscalationSubmitted), "escalation.submitted"),
        (typeof(EscalationReceived), "escalation.received"),
        (typeof(CommunicationImported), "communication.imported"),
        (typeof(EscalationRouted), "escalation.routed"),
        (typeof(EscalationAccepted), "escalation.accepted"),
        (typeof(EscalationDeclined), "escalation.declined"),
        (typeof(EscalationOfferExpired), "escalation.offerExpired"),
        (typeof(EscalationReroutingProposed), "escalation.reroutingProposed"),
        (typeof(SuggestionAccepted), "suggestion.accepted"),
        (typeof(SuggestionDismissed), "suggestion.dismissed"),
        (typeof(EscalationReturned), "escalation.returned"),
        (typeof(EscalationResubmitted), "escalation.resubmitted"),
        (typeof(EscalationElevated), "escalation.elevated"),
        (typeof(EscalationSeverityChanged), "escalation.severityChanged"),
        (typeof(EscalationRetitled), "escalation.retitled"),
        (typeof(RetitlingAnnounced), "retitling.announced"),
        (typeof(EscalationResolutionProposed), "escalation.resolutionProposed"),
        (typeof(ResolutionOffered), "resolution.offered"),
        (typeof(EscalationPutToClient), "escalation.putToClient"),
        (typeof(EscalationResolutionAccepted), "escalation.resolutionAccepted"),
        (typeof(EscalationResolutionRejected), "escalation.resolutionRejected"),
        (typeof(EscalationSentBack), "escalation.sentBack"),
        (typeof(EscalationResolved), "escalation.resolved"),
        (typeof(EscalationClosed), "escalation.closed"),
        (typeof(ClosingAnnounced), "closing.announced"),
        (typeof(EscalationReopened), "escalation.reopened"),
        (typeof(EscalationReopenedByClient), "escalation.reopenedByClient"),
        (typeof(ReopeningAnnounced), "reopening.announced"),
        (typeof(ReviewRequested), "review.requested"),
        (typeof(ReviewGiven), "review.given"),
        (typeof(DecisionRecorded), "decision.recorded"),
        (typeof(QuestionAsked), "question.asked"),
        (typeof(QuestionAnswered), "question.answered"),
        (typeof(QuestionWithdrawn), "question.withdrawn"),
        (typeof(InformationRequested), "information.requested"),
        (typeof(InformationAnswered), "information.answered"),
        (typeof(InformationWithdrawn), "information.withdrawn"),
        (typeof(InformationLapsed), "information.lapsed"),
        (typeof(TaskOpened), "task.opened"),
        (typeof(TaskDone), "task.done"),
        (typeof(TaskWaived), "task.waived"),
        (typeof(SituationUpdated), "situation.updated"),
        (typeof(CommitmentMade), "commitment.made"),
        (typeof(CommitmentFulfilled), "commitment.fulfilled"),
        (typeof(CommitmentRenegotiated), "commitment.renegotiated"),
        (typeof(CommitmentWithdrawn), "commitment.withdrawn"),
        (typeof(NoteRecorded), "note.recorded"),
        (typeof(MessagePosted), "message.posted"),
        (typeof(MessageEdited), "message.edited"),
        (typeof(MessageDeleted), "message.deleted"),
        (typeof(MessageReacted), "message.reacted"),
        (typeof(MessagePinned), "message.pinned"),
        (typeof(DocumentAdded), "document.added"),
        (typeof(OwnershipOffered), "ownership.offered"),
        (typeof(OwnershipHandedOff), "ownership.handedOff"),
        (typeof(OwnershipDeclined), "ownership.declined"),
        (typeof(OwnershipOfferExpired), "ownership.offerExpired"),
        (typeof(OwnershipAnnounced), "ownership.announced"),
        (typeof(CommandTaken), "ownership.commandTaken"),
        (typeof(CommandReturned), "ownership.commandReturned"),
        (typeof(ParticipantAdded), "participant.added"),
        (typeof(ParticipantJoined), "participant.joined"),
        (typeof(ParticipantLeft), "participant.left"),
        (typeof(ParticipantRemoved), "participant.removed"),
        (typeof(ClockWarned), "clock.warned"),
        (typeof(ClockBreached), "clock.breached"),
        (typeof(ClockPaused), "clock.paused"),
        (typeof(ClockResumed), "clock.resumed"),
        (typeof(ClockRecalculated), "clock.recalculated"),
        (typeof(PromiseApplied), "promise.applied"),
        (typeof(CalendarApplied), "calendar.applied"),
    ];

    private static readonly Dictionary<Type, string> Kinds = All.ToDictionary(it => it.Type, it => it.Kind);

    private static readonly Dictionary<string, Type> Types = All.ToDictionary(it => it.Kind, it => it.Type);

    public static IReadOnlyCollection<string> Names => Types.Keys;

    public static string KindOf(RoomEvent fact) => Kinds[fact.GetType()];

    public static string Of<T>()
        where T : RoomEvent => Kinds[typeof(T)];

    public static Type TypeOf(string kind) => Types[kind];
}
