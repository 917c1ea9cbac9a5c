using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>The rules as somebody is changing them, beside those that are in force.</summary>
public sealed class RulesDesk
{
    private const int Step = 10;

    private List<RuleText> _rules = [];

    public RulesAnswer? Saved { get; private set; }

    public IReadOnlyList<RuleText> Rules => _rules;

    /// <summary>The rule that is open for editing; a new one is in no list yet.</summary>
    public RuleText? Open { get; private set; }

    public bool IsNew => Open is { } open && !_rules.Contains(open);

    public bool IsChanged => Saved is { } saved && !saved.Rules.SequenceEqual(_rules);

    public void Take(RulesAnswer saved) => (Saved, _rules, Open) = (saved, [.. saved.Rules], null);

    public bool IsInForce(RuleText rule) => Saved?.Rules.Contains(rule) is true;

    public void Edit(RuleText rule) => Open = rule;

    public void Leave() => Open = null;

    /// <summary>A new rule stands before the one that takes what is left.</summary>
    public void Add() => Open = new RuleText(
        _rules is [.., var before, _] ? before.Order + Step : Step, "", "type = service_outage", "skill of type", "-", "notify", "per severity", "duty");

    public void Put(RuleText rule)
    {
        _rules = [.. _rules.Where(it => it != Open).Append(rule).OrderBy(it => it.Order)];
        Open = null;
    }

    public void Remove(RuleText rule) => (_rules, Open) = ([.. _rules.Where(it => it != rule)], null);

    /// <summary>The shipped rules, to be saved as a version of their own.</summary>
    public void Restore() => (_rules, Open) = ([.. ShippedRules.Table.Rules.Select(it => it.Written)], null);
}
