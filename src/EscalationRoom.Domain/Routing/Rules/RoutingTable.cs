using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Routing;

/// <summary>The rules in their order, in one of their versions. The last one takes whatever is left.</summary>
public sealed class RoutingTable
{
    private RoutingTable(int version, ImmutableArray<RoutingRule> rules) => (Version, Rules) = (version, rules);

    public int Version { get; }

    public ImmutableArray<RoutingRule> Rules { get; }

    /// <summary>Reads a table in whatever order its rules are written. One bad rule and none of them is taken.</summary>
    public static Result<RoutingTable> Read(int version, IEnumerable<RuleText> written)
    {
        var rules = ImmutableArray.CreateBuilder<RoutingRule>();
        foreach (var text in written.OrderBy(it => it.Order))
        {
            var read = RuleReader.Read(text);
            if (!read.IsDone)
            {
                return Result<RoutingTable>.FromRefusal(read.Refusal);
            }

            rules.Add(read.Value);
        }

        var ordered = rules.ToImmutable();
        return RefuseOrder(ordered) is { } refusal ? refusal : new RoutingTable(version, ordered);
    }

    public RoutingRule For(RoutingCase it) => Rules.First(rule => rule.When.Holds(it));

    /// <summary>A rule whose skills nobody has would send everything to the duty manager without saying so.</summary>
    public Refusal? RefuseEmptyPools(IReadOnlyCollection<Person> people)
    {
        var owners = people.Where(it => it is { IsActive: true, Role: Role.Owner }).ToList();
        var empty = Rules.FirstOrDefault(rule => rule.Pool.Length > 0 && !owners.Exists(it => rule.Pool.Any(it.HasSkill)));
        return empty is null ? null : new ThePoolIsEmpty(empty.Order, string.Join(", ", empty.Pool));
    }

    private static Refusal? RefuseOrder(ImmutableArray<RoutingRule> rules)
    {
        if (rules.CountBy(it => it.Order).FirstOrDefault(it => it.Value > 1) is { Value: > 1 } twice)
        {
            return new TwoRulesHaveTheSamePlace(twice.Key);
        }

        if (rules.FirstOrDefault(it => it.Order is < 1 or > LastPlace) is { } misplaced)
        {
            return new ARulesPlaceIsANumber(misplaced.Order, LastPlace);
        }

        if (rules.IsEmpty || rules[^1].When is not Otherwise)
        {
            return new TheLastRuleTakesWhatIsLeft();
        }

        var end = rules.First(it => it.When is Otherwise);
        return end == rules[^1] ? null : new NothingReachesThisRule(rules[rules.IndexOf(end) + 1].Order, end.Order);
    }

    private const int LastPlace = 9_999;
}

public sealed record ThePoolIsEmpty(int Order, string Skills)
    : Refusal($"Rule {Order}: no active owner has the skill {Skills}. Choose a skill somebody has, or give it to somebody first.");

public sealed record TwoRulesHaveTheSamePlace(int Order) : Refusal($"Two rules have the place {Order}. Give each its own number; the lowest that applies decides.");

public sealed record ARulesPlaceIsANumber(int Order, int Last) : Refusal($"{Order} is no place for a rule. Use a number from 1 to {Last}.");

public sealed record TheLastRuleTakesWhatIsLeft() : Refusal($"The last rule must read \"{Otherwise.Word}\", so that every case has a rule.");

public sealed record NothingReachesThisRule(int Order, int After) : Refusal($"Rule {Order} is never reached: rule {After} takes everything before it. Move it up.");
