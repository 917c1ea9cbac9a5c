using System.Globalization;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Pages.Marks;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>
/// The way an escalation of this type would go, and who would be asked to own it. Accepting the way fills in what decides it; accepting the owner, the skills that lead there.
/// </summary>
internal sealed record SuggestedWay(DraftForm Form, EscalationType Type, FormAdvice Advice)
{
    public const string Skills = DraftForm.Field + RoutingCase.SkillsField;

    private const string Sum = DraftForm.Field + RoutingCase.AmountField;

    private Found<TriggerKind>? Trigger => Advice.Triggers is [var strongest, ..] ? strongest : null;

    /// <summary>Only where this type asks for a sum.</summary>
    private Found<decimal>? Found => FormFields.Of(Type).Any(it => it.Name == RoutingCase.AmountField) ? Advice.Amount : null;

    public decimal? Amount => RoutingCase.AmountIn(Form[Sum]) ?? Found?.What;

    public Suggestion? Path(RoutingDecision decision)
    {
        var fills = new Dictionary<string, string>();
        if (Trigger is { } trigger)
        {
            fills[DraftForm.Trigger] = TriggerName.Of(trigger.What);
        }

        if (Found is { } sum && Form[Sum].Length == 0)
        {
            fills[Sum] = sum.What.ToString("#,0.##", CultureInfo.InvariantCulture);
        }

        return fills.Count == 0 ? null : new Suggestion(
            SuggestionPart.Path,
            $"Tier 2 by rule {decision.Rule} ({decision.RuleName}){Beside(decision)}",
            $"{(Trigger is { } why ? $"{TriggerWords.Of(why.What)}. " : "")}{(fills.TryGetValue(Sum, out var stake) ? $"At stake: {stake}. " : "")}The owner has {decision.AcceptMinutes} minutes to accept.",
            fills,
            [.. decision.Added.Select(it => $"{it.Name}: {Role(it)}")],
            [.. (Trigger?.Sentences ?? []).Concat(fills.ContainsKey(Sum) ? Found!.Sentences : []).Distinct()]);
    }

    public static Suggestion? OwnerOf(RoutingDecision decision, IReadOnlyList<string> because) => decision.To is null || decision.Skills.Length == 0 ? null : new Suggestion(
        SuggestionPart.Owner,
        decision.ToName,
        $"Rule {decision.Rule} asks for {string.Join(", ", decision.Skills)}.",
        new Dictionary<string, string> { [Skills] = string.Join(", ", decision.Skills) },
        [.. decision.Candidates.Select(it => $"{it.Name} {it.InWords()}"), .. decision.Filtered.Select(it => $"{it.Name}: {it.Why}")],
        because);

    private static string Beside(RoutingDecision decision) =>
        decision.Added.Length == 0 ? "" : $", with {string.Join(", ", decision.Added.Select(it => it.Name).Distinct())}";

    private static string Role(AddedPerson it) => it.Why.Length > 0 ? it.Why : it.Role switch
    {
        AddedRole.Approver => "decides the sum",
        AddedRole.VicePresident or AddedRole.Director or AddedRole.Duty => "watches",
        AddedRole.VicePresidentDigest or AddedRole.DirectorDigest => "reads it in the digest",
        AddedRole.Legal or AddedRole.Finance or AddedRole.Compliance or AddedRole.AccountOwner => it.Role.ToString(),
    };
}
