using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Intake.Suggestions;

namespace EscalationRoom.Web.Intake.Signs;

/// <summary>What the rules found in a draft, and what its writer said to each part.</summary>
/// <param name="Answers">By rule: empty, <c>accepted</c>, or <c>dismissed: …</c> with the reason.</param>
/// <param name="LateMinutes">For how long it has been serious already.</param>
public sealed record DraftSigns(WarningScore Score, IReadOnlyDictionary<string, string> Answers, int? LateMinutes, CriteriaCheck Criteria, IReadOnlyList<AnsweredSuggestion> Suggestions)
{
    /// <summary>Each step of the score begins earlier for a client at risk.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>What was found, against the steps of this client. Dismissing a part does not keep it from the duty manager.</summary>
    public WarningMark Mark => new(Score.Points, IsAtRisk);

    public const string Accepted = "accepted";

    private const string Dismissed = "dismissed: ";

    /// <summary>What is left after the dismissed parts.</summary>
    public int Points => Score.Without([.. Answers.Where(it => IsDismissed(it.Value)).Select(it => it.Key)]);

    /// <summary>The field of the draft that holds what was said to a rule.</summary>
    public static string NameOf(string rule) => $"sign.{rule}";

    public static string Dismiss(string reason) => $"{Dismissed}{reason.Trim()}";

    public static bool IsDismissed(string answer) => answer.StartsWith(Dismissed, StringComparison.Ordinal);

    /// <summary>As the room's record tells it; empty when nothing was found.</summary>
    public string Words => Score.Parts.Count == 0
        ? ""
        : $"Early warning {Score.Points} = {string.Join(" + ", Score.Parts.Select(it => $"{it.Rule} {it.Points}"))}.{(LateMinutes is { } late ? $" It was serious {late} minutes before." : "")}\n\n{string.Join("\n\n", Score.Parts.Select(Line))}";

    private string Line(WarningPart it) =>
        $"{it.Rule}: {it.Why}{string.Concat(it.Sentences.Select(one => $" \"{one}\""))}{(Answers.GetValueOrDefault(it.Rule, "") is { Length: > 0 } said ? $" ({said})" : "")}";
}
