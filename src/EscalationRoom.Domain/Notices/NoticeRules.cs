using System.Diagnostics;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

/// <summary>Who is told of what happens in a room, and what of it is dealt with by what happens next.</summary>
public static partial class NoticeRules
{
    /// <param name="room">The room as it is after the fact.</param>
    public static IEnumerable<Notice> Told(Room room, RoomEvent fact) => ToldOf(room, fact).Where(it => it.To != Person.System);

    private static IEnumerable<Notice> ToldOf(Room room, RoomEvent fact) => fact switch
    {
        MessagePosted it => [.. Mentions(room, it, it.Mentions, it.Id), .. OfTheClient(room, it, it.Mentions)],
        MessageEdited it => Mentions(room, it, it.Mentions, it.Message),
        EscalationRouted it => Reminding(room, it, it.To, NoticeKind.RoomOffered, Topic.Offer, it.AcceptBy, FirstWord, 50, 90),
        EscalationDeclined or EscalationOfferExpired => fact.By == room.OwnerId ? [] : [New(room, fact, room.OwnerId, NoticeKind.OfferEnded, Topic.Ended)],
        EscalationSubmitted it => it.Details?.Warning is { PagesDuty: true } ? Duty(room).Select(who => New(room, fact, who, NoticeKind.WarningRaised, Topic.Warning)) : [],
        EscalationReturned it => [New(room, it, it.To, NoticeKind.Returned, Topic.Returned)],
        EscalationResubmitted it => it.By == room.OwnerId ? [] : [New(room, it, room.OwnerId, NoticeKind.InformationAnswered, Topic.Of(it.Id))],
        OwnershipOffered it => [.. Reminding(room, it, it.To, NoticeKind.HandoffOffered, Topic.Handoff, it.Expires, FirstWord, 50, 90), .. Displaced(room, it)],
        EscalationElevated it => Reminding(room, it, it.To, NoticeKind.HandoffOffered, Topic.Handoff, it.Expires, FirstWord, 50, 90),
        OwnershipDeclined it => Ended(room, it, it.Owner, it.AskedBy),
        OwnershipOfferExpired it => Ended(room, it, it.From, it.AskedBy, it.To),
        ReviewRequested it => Reminding(room, it, it.Reviewer, NoticeKind.ReviewAsked, Topic.Of(it.Id), it.Due, FirstWord, 50, 100),
        EscalationResolutionProposed it => room.Participants.Where(who => MaySignOff(who, it.Needed)).Select(who => New(room, it, who.Id, NoticeKind.SignOffNeeded, Topic.SignOff)),
        QuestionAsked it => [New(room, it, room.OwnerId, NoticeKind.QuestionAsked, Topic.Of(it.Id)) with { About = it.Message }],
        QuestionAnswered it => room.Asks.Where(ask => ask.Id == it.Question && ask.By != it.By)
            .Select(ask => New(room, it, ask.By, NoticeKind.QuestionAnswered, Topic.Of(it.Message)) with { About = it.Message }),
        InformationRequested it => Asking(room, it),
        InformationAnswered it => room.Asks.Where(ask => ask.Id == it.Request && ask.By != it.By).Select(ask => New(room, it, ask.By, NoticeKind.InformationAnswered, Topic.Of(it.Id))),
        TaskOpened it => Owing(room, it),
        ResolutionOffered it => Contacts(room).SelectMany(who => Reminding(room, it, who, NoticeKind.DecisionAsked, Topic.ToDecide, it.DecideBy, FirstWord, 50, 100)),
        ClockPaused it => Waiting(room, it),
        EscalationResolutionAccepted => [New(room, fact, room.OwnerId, NoticeKind.ClientDecided, Topic.Decision), .. Owed(room, fact)],
        EscalationResolutionRejected => [New(room, fact, room.OwnerId, NoticeKind.ClientDecided, Topic.Decision)],
        CommitmentMade it => Committed(room, it, it.Id),
        CommitmentRenegotiated it => Committed(room, it, it.Commitment),
        CommitmentFulfilled it => Committed(room, it, it.Commitment),
        OwnershipAnnounced it => Inherited(room, it),
        ClockWarned it => Listeners(room, it.Tells).Select(who => New(room, it, who, NoticeKind.ClockWarned, Topic.Of(it.Clock))),
        ClockBreached it => Listeners(room, it.Tells).Select(who => New(room, it, who, NoticeKind.ClockBreached, Topic.Of(it.Clock))),
        _ => Silent.ContainsKey(fact.GetType()) ? [] : throw new UnreachableException($"Nobody decided who is told of {fact.GetType().Name}."),
    };

    /// <summary>An owner whose room somebody else gives away hears of it at once.</summary>
    /// <summary>Whoever asked learns it, and so does the owner who stays.</summary>
    private static IEnumerable<Notice> Ended(Room room, RoomEvent it, params IEnumerable<PersonId> who) =>
        who.Distinct().Select(one => New(room, it, one, NoticeKind.OfferEnded, Topic.Ended));

    private static IEnumerable<Notice> Displaced(Room room, OwnershipOffered it) =>
        it.By == room.OwnerId ? [] : [New(room, it, room.OwnerId, NoticeKind.Reassigned, Topic.Handoff)];

    private static IEnumerable<Notice> Mentions(Room room, RoomEvent fact, IEnumerable<PersonId> called, EventId message) => called
        .Where(who => who != fact.By)
        .Select(who => New(room, fact, who, NoticeKind.Mentioned, Topic.Of(message)) with { Cause = message, About = message });

    /// <summary>Whoever is called by name is told once, and not a second time for answering for the room.</summary>
    private static IEnumerable<Notice> OfTheClient(Room room, RoomEvent fact, PersonId[] called) =>
        fact.Lane is Lane.Client && IsAContact(room, fact.By) && !called.Contains(room.OwnerId)
            ? [New(room, fact, room.OwnerId, NoticeKind.ClientWrote, Topic.Client)]
            : [];

    private static IEnumerable<PersonId> Listeners(Room room, ClockListener[] tells) => tells.SelectMany(it => it switch
    {
        ClockListener.Owner => [room.OwnerId],
        ClockListener.Deputy => room.DeputyId is { } deputy ? [deputy] : [],
        ClockListener.Duty => room.Participants.Where(who => who.Role is Role.Duty).Select(who => who.Id),
        ClockListener.NextTier => room.Participants.Where(who => who.Role is Role.Exec).Select(who => who.Id),
    }).Distinct();

    private static IEnumerable<PersonId> Contacts(Room room) => room.Participants.Where(it => it.Role is Role.Guest).Select(it => it.Id);

    private static IEnumerable<PersonId> Duty(Room room) => Listeners(room, [ClockListener.Duty]);

    private static bool MaySignOff(Participant who, SignOffs needed) =>
        (SignOffAuthority.Of(who.Role) & needed) != SignOffs.None && who.Reads.Has(Lane.Internal);

    private static bool IsAContact(Room room, PersonId who) => room.Find(who)?.Role is Role.Guest;

    private static Notice New(Room room, RoomEvent fact, PersonId to, NoticeKind kind, string topic) =>
        new(room.Id, to, kind, 0, fact.Id, fact.Id, fact.Lane, topic, fact.At);
}
