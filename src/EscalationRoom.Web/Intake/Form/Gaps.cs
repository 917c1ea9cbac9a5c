using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Intake.Form;

/// <summary>What a submission was refused for, in the words of the form.</summary>
internal static class Gaps
{
    private const string Required = "required: ";

    public static string Needed(IEnumerable<string> gaps) =>
        string.Join("; ", gaps.Where(it => it.StartsWith(Required, StringComparison.Ordinal)).Select(Plain).DefaultIfEmpty($"{SubmissionRules.CompleteEnough} of 100, or a reason why it cannot wait"));

    public static string? MissingFor(Refusal? refusal, string words) =>
        (refusal as TheSubmissionHasGaps)?.Missing.FirstOrDefault(it => it.Contains(words, StringComparison.Ordinal)) is { } gap ? $"Needed: {Plain(gap)}." : null;

    private static string Plain(string gap) => gap.Replace(Required, "", StringComparison.Ordinal);
}
