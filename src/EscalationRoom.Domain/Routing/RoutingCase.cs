using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>What routing knows of an escalation: enough to choose an owner, nothing anybody wrote.</summary>
/// <param name="Amount">What is at stake, in the contract's currency, where somebody named a sum.</param>
/// <param name="Named">Skills named at submission.</param>
public sealed partial record RoutingCase(
    EscalationType Type, Severity Severity, Client Client, decimal? Amount, ImmutableArray<string> Named, DateTimeOffset At)
{
    /// <summary>The fields of a form that name the sum at stake, and the skills an owner needs.</summary>
    public const string AmountField = "amount";

    public const string SkillsField = "skills";

    public CalendarSet Calendars { get; init; } = CalendarSet.Shipped;

    public static RoutingCase Of(EscalationType type, Severity severity, Client client, SubmissionDetails? details, DateTimeOffset now) =>
        new(type, severity, client, AmountIn(Answer(details, AmountField)), Skill.Each(Answer(details, SkillsField)), now);

    /// <summary>The same case, as its form reads now.</summary>
    public RoutingCase With(EscalationForm form) => this with
    {
        Amount = AmountIn(Answer(form, AmountField)),
        Named = Skill.Each(Answer(form, SkillsField)),
    };

    /// <summary>What its owner should know: the type's skill, then what was named or the rule asks for, then the client's sector.</summary>
    public ImmutableArray<string> SkillsUnder(RoutingRule rule) =>
        [.. new[] { OwnerSkill.Of(Type) }.Concat(Named).Concat(rule.Pool).Append(Skill.Of(Client.Sector)).Where(it => it.Length > 0).Distinct()];

    /// <summary>The largest sum a text names: <c>GBP 118,400 on line 6</c> is 118,400.</summary>
    public static decimal? AmountIn(string text)
    {
        var sums = Sum().Matches(text)
            .Select(it => decimal.TryParse(it.Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum) ? sum : 0m);
        return sums.DefaultIfEmpty(0m).Max() is > 0 and var largest ? largest : null;
    }

    private static string Answer(SubmissionDetails? details, string field) =>
        details?.Fields.FirstOrDefault(it => it.Name.Equals(field, StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static string Answer(EscalationForm form, string field) =>
        form.Fields.FirstOrDefault(it => it.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Sum();
}
