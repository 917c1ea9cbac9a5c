using System.Text.Json;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>What was said to the suggestions of a draft. It is kept with the draft's answers, so it is shared, discarded and moved as they are.</summary>
public static class DraftSuggestions
{
    public static string NameOf(SuggestionPart part) => $"{DraftRules.Suggestion}{part.ToString().ToLowerInvariant()}";

    public static string Write(SuggestionAnswer answer) => JsonSerializer.Serialize(answer, EventPayload.Json);

    public static IReadOnlyList<SuggestionAnswer> Of(DraftForm form) => [.. Enum.GetValues<SuggestionPart>().Select(it => Of(form, it)).OfType<SuggestionAnswer>()];

    public static SuggestionAnswer? Of(DraftForm form, SuggestionPart part) =>
        form[NameOf(part)] is { Length: > 0 } text ? JsonSerializer.Deserialize<SuggestionAnswer>(text, EventPayload.Json) : null;

    /// <summary>What stood in the fields before it was accepted, where nobody wrote anything else there since.</summary>
    public static IEnumerable<FilledIn> Restored(SuggestionAnswer? answer, DraftForm form) => (answer?.Filled ?? []).Where(it => form[it.Name] == it.After);
}

/// <summary>A suggestion and what was said to it, or an answer whose suggestion has changed since.</summary>
/// <param name="Answer">Nothing yet.</param>
public sealed record AnsweredSuggestion(Suggestion Offered, SuggestionAnswer? Answer)
{
    /// <summary>What was said to what is suggested now; an answer to an earlier suggestion of the same part is none.</summary>
    public static AnsweredSuggestion Of(Suggestion offered, IReadOnlyList<SuggestionAnswer> answers) =>
        new(offered, answers.FirstOrDefault(it => it.Part == offered.Part && it.What == offered.What));

    /// <summary>Whether there is something to say to it: it was answered, or the form says something else.</summary>
    public bool IsShownFor(DraftForm form) => Answer is not null || Offered.Part switch
    {
        SuggestionPart.Severity => SeverityTests.Of(form[DraftForm.Test]) is not { } chosen || chosen > SeverityTests.Of(Offered.Fills[DraftForm.Test]),
        SuggestionPart.Owner => !Domain.Routing.Skill.Each(Offered.Fills[SuggestedWay.Skills]).All(Domain.Routing.Skill.Each(form[SuggestedWay.Skills]).Contains),
        SuggestionPart.Type or SuggestionPart.Path => Offered.Fills.Any(it => form[it.Key] != it.Value),
    };
}
