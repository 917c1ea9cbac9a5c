using EscalationRoom.Domain.Assist;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>The parts of what is suggested and the reasons to dismiss one, as people read them.</summary>
internal static class SuggestionWords
{
    public static IReadOnlyList<(DismissalReason Why, string Words)> Reasons { get; } =
    [
        (DismissalReason.SentencesMisread, "The sentences mean something else"),
        (DismissalReason.MoreIsKnown, "We know more than stands here"),
        (DismissalReason.AgreedOtherwise, "Agreed otherwise"),
        (DismissalReason.Other, "Other"),
    ];

    public static string Of(DismissalReason why) => Reasons.First(it => it.Why == why).Words;

    public static string Of(SuggestionPart part) => part switch
    {
        SuggestionPart.Owner => "First owner",
        SuggestionPart.Severity => "Severity",
        SuggestionPart.Type => "Kind of trouble",
        SuggestionPart.Path => "Escalation path",
    };
}
