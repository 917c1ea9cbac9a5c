using System.Collections.Frozen;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

public static partial class NoticeRules
{
    private const string OthersTell = "Another fact of the same act tells whoever it concerns.";
    private const string OnScreen = "Whoever follows the room sees it there; nobody has to act on it.";
    private const string TheClientsPart = "It is what the client reads of an act that is told inside.";

    /// <summary>What nobody is told of by a notice, and why. Every kind of event stands here or has a rule.</summary>
    public static readonly FrozenDictionary<Type, string> Silent = new Dictionary<Type, string>
    {
        [typeof(EscalationDrafted)] = "A draft is its writer's own.",
        [typeof(EscalationReceived)] = TheClientsPart,
        [typeof(CommunicationImported)] = "It was said before there was a room.",
        [typeof(EscalationAccepted)] = OthersTell,
        [typeof(EscalationReroutingProposed)] = "The owner sees it where they changed what brought it about.",
        [typeof(SuggestionAccepted)] = OthersTell,
        [typeof(SuggestionDismissed)] = "It takes a proposal back that nobody was told of.",
        [typeof(EscalationSeverityChanged)] = "Its clocks and routing tell whom it concerns.",
        [typeof(EscalationRetitled)] = OnScreen,
        [typeof(RetitlingAnnounced)] = TheClientsPart,
        [typeof(EscalationPutToClient)] = OthersTell,
        [typeof(EscalationSentBack)] = OthersTell,
        [typeof(EscalationResolved)] = OthersTell,
        [typeof(EscalationClosed)] = "It ends what waits, and asks nothing of anybody.",
        [typeof(ClosingAnnounced)] = TheClientsPart,
        [typeof(EscalationReopened)] = OnScreen,
        [typeof(EscalationReopenedByClient)] = OnScreen,
        [typeof(ReopeningAnnounced)] = TheClientsPart,
        [typeof(ReviewGiven)] = OnScreen,
        [typeof(DecisionRecorded)] = OnScreen,
        [typeof(QuestionWithdrawn)] = "It takes back what waited.",
        [typeof(InformationWithdrawn)] = "It takes back what waited.",
        [typeof(InformationLapsed)] = "The request's own reminders tell whoever it waits for.",
        [typeof(TaskDone)] = "It takes back what waited.",
        [typeof(TaskWaived)] = "It takes back what waited.",
        [typeof(SituationUpdated)] = OnScreen,
        [typeof(CommitmentWithdrawn)] = "It takes back what waited.",
        [typeof(NoteRecorded)] = OnScreen,
        [typeof(MessageDeleted)] = "It takes back what waited.",
        [typeof(MessageReacted)] = "A sign is there so that nobody has to be told.",
        [typeof(MessagePinned)] = OnScreen,
        [typeof(DocumentAdded)] = "Whoever should look at it is asked for a verdict.",
        [typeof(OwnershipHandedOff)] = OthersTell,
        [typeof(CommandTaken)] = OthersTell,
        [typeof(CommandReturned)] = OthersTell,
        [typeof(ParticipantAdded)] = OnScreen,
        [typeof(ParticipantJoined)] = OnScreen,
        [typeof(ParticipantLeft)] = OnScreen,
        [typeof(ParticipantRemoved)] = OnScreen,
        [typeof(ClockResumed)] = OnScreen,
        [typeof(ClockRecalculated)] = "Its warnings tell in time.",
        [typeof(PromiseApplied)] = "Its warnings tell in time.",
        [typeof(CalendarApplied)] = "Its warnings tell in time.",
    }.ToFrozenDictionary();
}
