using EscalationRoom.Domain.Notices;

namespace EscalationRoom.Web.Notifications.Inbox;

/// <summary>One way to look at what waits.</summary>
/// <param name="Name">As it stands in the address.</param>
internal sealed record NoticeTab(string Name, string Words, string Nothing, Func<NoticeKind, bool> Shows)
{
    public const string Handled = "handled";

    public static readonly IReadOnlyList<NoticeTab> All =
    [
        new("", "Everything", "Nothing needs you. What comes shows here by itself.", _ => true),
        new("answers", "Waits for your answer", "Nobody waits for an answer of yours.", it => it.WaitsForAnAct()),
        new("mentions", "Mentions and replies", "Nobody has called you, and no answer is new.", it => it is NoticeKind.Mentioned or NoticeKind.QuestionAnswered or NoticeKind.InformationAnswered or NoticeKind.OfferEnded),
        new("client", "The client", "No client of yours wrote or decided anything new.", it => it is NoticeKind.ClientWrote or NoticeKind.ClientDecided),
        new("time", "Clocks and promises", "No clock and no promise of yours runs out.", it => it is NoticeKind.ClockWarned or NoticeKind.ClockBreached or NoticeKind.CommitmentDue or NoticeKind.TaskDue or NoticeKind.ClosingOwed),
        new(Handled, "Dealt with", "Nothing has been dealt with yet.", _ => true),
    ];

    public bool IsOver => Name == Handled;

    public static NoticeTab Of(string? name) => All.FirstOrDefault(it => it.Name == name) ?? All[0];
}
