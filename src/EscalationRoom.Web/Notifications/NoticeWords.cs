using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Notifications;

/// <summary>A notice in the words its reader sees: what happened, what was said, and until when it has time.</summary>
/// <param name="Icon">Its name in <c>icons.svg</c>.</param>
/// <param name="Said">People's own words, where there are any.</param>
public sealed record NoticeWords(string Icon, string Title, string Said, DateTimeOffset? Until)
{
    private const int LongestSaid = 280;

    public static NoticeWords Of(NoticeLine it, PeopleDirectory people, bool isStaff)
    {
        var fact = it.Fact;
        var sentence = new EventSentences(NameOf, isStaff).Of(fact);
        var said = it.EditedText ?? SaidIn(fact) ?? "";
        return new NoticeWords(IconOf(it.Kind, sentence), TitleOf(it, NameOf(fact.By), sentence.Text), Start(said), UntilOf(it));

        string NameOf(PersonId who) => people.Find(who)?.Name ?? "Somebody";
    }

    private static string TitleOf(NoticeLine it, string by, string sentence) => it.Kind switch
    {
        NoticeKind.Mentioned => $"{by} mentioned you",
        NoticeKind.RoomOffered => $"You are asked to accept this room{Left(it.Step)}",
        NoticeKind.HandoffOffered => $"{by} asks you to take this room over{Left(it.Step)}",
        NoticeKind.ReviewAsked => $"{by} asks you for a verdict{Left(it.Step)}",
        NoticeKind.SignOffNeeded => "Your sign-off is needed before the client may see this",
        NoticeKind.QuestionAsked => $"{by} asks you, who own this room",
        NoticeKind.QuestionAnswered => $"{by} answered your question",
        NoticeKind.InformationAsked => Asked(it, by),
        NoticeKind.Returned => $"{by} sent your escalation back: something is missing",
        NoticeKind.InformationAnswered when it.Fact is EscalationResubmitted => $"{by} completed what was sent back",
        NoticeKind.InformationAnswered => $"{by} answered your request",
        NoticeKind.DecisionAsked => $"Your decision is asked for{Left(it.Step)}",
        NoticeKind.ClientWrote => $"{by} of the client wrote",
        NoticeKind.CommitmentDue or NoticeKind.TaskDue => $"{Place(it.Fact)} {Due(it.Step)}",
        NoticeKind.ClosingOwed => "Resolved, and the client has no closing message yet",
        NoticeKind.Reassigned => $"{sentence}; you answer for it until they accept",
        NoticeKind.WarningRaised => $"Early warning {(it.Fact as EscalationSubmitted)?.Details?.Warning?.Points}: look at this now",
        NoticeKind.ClientDecided or NoticeKind.OfferEnded or NoticeKind.ClockWarned or NoticeKind.ClockBreached => sentence,
    };

    private static string Asked(NoticeLine it, string by) => it.Fact switch
    {
        InformationRequested asked when it.Step > 100 => $"{asked.Name} has not answered what {by} asked",
        InformationRequested => $"{by} asks you for information{Left(it.Step)}",
        _ => $"{by} waits for your answer{Left(it.Step)}",
    };

    private static string Left(byte step) => step switch
    {
        0 => "",
        100 => ": it is due now",
        _ => $": {step} % of the time is used",
    };

    private static string Due(byte step) => step switch
    {
        < 100 => "is due soon",
        100 => "is due now",
        < 150 => "is overdue",
        _ => "is long overdue",
    };

    private static string Place(RoomEvent fact) => fact switch
    {
        CommitmentMade it => $"K{it.Place}",
        CommitmentRenegotiated it => $"K{it.Place}",
        CommitmentFulfilled it => $"K{it.Place}",
        TaskOpened it => $"T{it.Place}",
        _ => "A commitment",
    };

    private static string? SaidIn(RoomEvent fact) => fact switch
    {
        EscalationRouted it => it.Why,
        OwnershipOffered it => it.Reason,
        OwnershipDeclined it => it.Reason,
        EscalationElevated it => it.Reason,
        EscalationDeclined it => it.Reason,
        ClockWarned it => it.Because,
        ClockBreached it => it.Because,
        _ => fact.Words,
    };

    private static DateTimeOffset? UntilOf(NoticeLine it) => it.Fact switch
    {
        EscalationRouted fact => fact.AcceptBy,
        OwnershipOffered fact => fact.Expires,
        EscalationElevated fact => fact.Expires,
        ReviewRequested fact => fact.Due,
        CommitmentMade fact => fact.Due,
        CommitmentRenegotiated fact => fact.Due,
        CommitmentFulfilled fact => fact.Next,
        InformationRequested fact => fact.Due,
        ResolutionOffered fact => fact.DecideBy,
        TaskOpened fact => fact.Due,
        ClockWarned fact => fact.Deadline,
        ClockBreached fact => fact.Deadline,
        _ => null,
    };

    private static string IconOf(NoticeKind kind, Sentence sentence) => kind switch
    {
        NoticeKind.RoomOffered or NoticeKind.WarningRaised => "flag",
        NoticeKind.Returned => "undo",
        NoticeKind.HandoffOffered or NoticeKind.Reassigned => "swap",
        NoticeKind.ReviewAsked or NoticeKind.SignOffNeeded => "eye",
        NoticeKind.QuestionAsked or NoticeKind.QuestionAnswered or NoticeKind.Mentioned or NoticeKind.ClientWrote
            or NoticeKind.InformationAsked or NoticeKind.InformationAnswered => "chat",
        NoticeKind.DecisionAsked => "bulb",
        NoticeKind.CommitmentDue or NoticeKind.TaskDue or NoticeKind.ClosingOwed or NoticeKind.ClockWarned or NoticeKind.ClockBreached => "clock",
        NoticeKind.ClientDecided or NoticeKind.OfferEnded => sentence.Icon,
    };

    private static string Start(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestSaid ? line : $"{line[..(char.IsHighSurrogate(line[LongestSaid - 1]) ? LongestSaid - 1 : LongestSaid)]}…";
    }
}
