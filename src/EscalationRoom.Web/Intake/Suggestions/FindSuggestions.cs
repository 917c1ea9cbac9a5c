using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Pages.Marks;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>Reads what kind of trouble a draft tells of, how severe it is, by which way it should go and who would own it, without any model.</summary>
public sealed class FindSuggestions(RoutingFacts facts, TimeProvider clock)
{
    public async Task<IReadOnlyList<Suggestion>> ForAsync(DraftForm form, Client? client, CancellationToken cancellation)
    {
        var advice = FormAdvice.Of(form.Filled);
        IEnumerable<Suggestion?> found = [SeverityOf(advice), TypeOf(advice), .. await WayAsync(form, client, advice, cancellation)];
        return [.. found.OfType<Suggestion>()];
    }

    private static Suggestion? SeverityOf(FormAdvice advice) => advice.Tests is not [var best, ..] ? null : new Suggestion(
        SuggestionPart.Severity,
        $"{SeverityTests.Of(best.What)}: {best.What}",
        "It is the most severe test these sentences speak of.",
        Fill(DraftForm.Test, best.What),
        [.. advice.Tests.Skip(1).Select(it => $"{SeverityTests.Of(it.What)}, {it.What}: {Count(it.Sentences)}")],
        best.Sentences);

    private static Suggestion? TypeOf(FormAdvice advice) => advice.Types is not [var best, ..] ? null : new Suggestion(
        SuggestionPart.Type,
        TypeWords.Of(best.What),
        $"{Count(best.Sentences)} {(best.Sentences.Count == 1 ? "speaks" : "speak")} of it, more than of anything else.",
        Fill(DraftForm.Type, TypeName.Of(best.What)),
        [.. advice.Types.Skip(1).Select(it => $"{TypeWords.Of(it.What)}: {Count(it.Sentences)}")],
        best.Sentences);

    /// <summary>As routing would decide now, of what is chosen already, else of what is suggested.</summary>
    private async Task<Suggestion?[]> WayAsync(DraftForm form, Client? client, FormAdvice advice, CancellationToken cancellation)
    {
        if (client is null || (form.Kind ?? advice.Types.Select(it => (EscalationType?)it.What).FirstOrDefault()) is not { } type)
        {
            return [];
        }

        var severity = SeverityTests.Of(form[DraftForm.Test]) ?? advice.Tests.Select(it => SeverityTests.Of(it.What)).FirstOrDefault() ?? SubmissionRules.DefaultSeverity(type);
        var way = new SuggestedWay(form, type, advice);
        var asked = RoutingCase.Of(type, severity, client, null, clock.GetUtcNow()) with { Amount = way.Amount, Named = Skill.Each(form[SuggestedWay.Skills]) };
        var decision = (await facts.ForAsync(asked, [], cancellation)).Decide();
        var because = advice.Types.Where(it => it.What == type).SelectMany(it => it.Sentences).Concat(advice.Tests.Where(it => SeverityTests.Of(it.What) == severity).SelectMany(it => it.Sentences));
        return [way.Path(decision), SuggestedWay.OwnerOf(decision, [.. because.Distinct()])];
    }

    private static Dictionary<string, string> Fill(string name, string text) => new() { [name] = text };

    private static string Count(IReadOnlyList<string> sentences) => sentences.Count == 1 ? "1 sentence" : $"{sentences.Count} sentences";
}
