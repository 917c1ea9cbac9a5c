using System.Collections.Immutable;
using System.Globalization;
using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Domain.Routing;

/// <summary>Turns a written rule into one that can be used, or says what is wrong with it.</summary>
internal static class RuleReader
{
    public const string SkillOfType = "skill of type";

    public const string PerSeverity = "per severity";

    private const string DeputyWord = "deputy";

    private const string Nobody = "-";

    private const StringSplitOptions Words = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly Dictionary<string, Reach> Reaches = new(StringComparer.OrdinalIgnoreCase)
    {
        ["notify"] = Reach.Notify,
        ["page in hours"] = Reach.PageInHours,
        ["page"] = Reach.Page,
    };

    public static Result<RoutingRule> Read(RuleText text)
    {
        var when = Condition.Read(text.When);
        var people = People(text.People);
        var fallback = FallbackOf(text.Fallback);
        var refusal = Refuse(text) ?? when.Refusal ?? people.Refusal ?? fallback.Refusal;
        return refusal is not null ? new ThisRuleCannotBeUsed(text.Order, refusal) : new RoutingRule(
            text.Order,
            text.Name.Trim(),
            when.Value!,
            text.Pool.Trim().Equals(SkillOfType, StringComparison.OrdinalIgnoreCase) ? [] : Skill.Each(text.Pool),
            people.Value!.Added,
            people.Value.NeedsDeputy,
            Reaches[text.Reach.Trim()],
            AcceptTimeOf(text.Accept),
            fallback.Value!.Steps,
            text with { When = when.Value!.Words });
    }

    private static Refusal? Refuse(RuleText text)
    {
        if (string.IsNullOrWhiteSpace(text.Name) || text.Name.Length > LongestName)
        {
            return new ARuleNeedsAShortName(LongestName);
        }

        if (string.IsNullOrWhiteSpace(text.Pool))
        {
            return new ARuleNeedsAPool();
        }

        if (!Reaches.ContainsKey(text.Reach.Trim()))
        {
            return new ThereIsNoSuchReach(text.Reach);
        }

        return IsPerSeverity(text.Accept) || AcceptTimeOf(text.Accept) is { } time && time >= TimeSpan.FromMinutes(1) && time <= TimeSpan.FromDays(1)
            ? null
            : new TheTimeToAcceptIsBetweenAMinuteAndADay(text.Accept);
    }

    private const int LongestName = 80;

    private static bool IsPerSeverity(string accept) => accept.Trim().Equals(PerSeverity, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? AcceptTimeOf(string accept) =>
        accept.Split(' ', Words) is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000
            ? unit.ToLowerInvariant() switch
            {
                "min" => TimeSpan.FromMinutes(count),
                "h" => TimeSpan.FromHours(count),
                _ => null,
            }
            : null;

    private static Result<AddedPeople> People(string line)
    {
        var added = ImmutableArray.CreateBuilder<Addition>();
        var entries = line.Trim() is Nobody ? [] : line.Split(';', Words);
        foreach (var entry in entries.Where(it => !it.Equals(DeputyWord, StringComparison.OrdinalIgnoreCase)))
        {
            var read = AdditionOf(entry);
            if (!read.IsDone)
            {
                return Result<AddedPeople>.FromRefusal(read.Refusal);
            }

            added.Add(read.Value);
        }

        return new AddedPeople(added.ToImmutable(), entries.Contains(DeputyWord, StringComparer.OrdinalIgnoreCase));
    }

    private static Result<Addition> AdditionOf(string entry)
    {
        var parts = entry.Split(" if ", 2, Words);
        if (!Addition.Words.TryGetValue(parts[0], out var role))
        {
            return new NobodyIsAddedByThatWord(parts[0]);
        }

        if (parts is [_])
        {
            return new Addition(role);
        }

        var when = Condition.Read(parts[1]);
        return when.IsDone ? new Addition(role, when.Value) : when.Refusal;
    }

    private static Result<FallbackSteps> FallbackOf(string line)
    {
        var steps = line.Split(',', Words).Select(FallbackStepOf).ToImmutableArray();
        if (steps.Contains(null))
        {
            return new ThereIsNoSuchFallback(line);
        }

        return steps.Any(it => it?.Step is FallbackStep.Duty) ? new FallbackSteps([.. steps.OfType<Fallback>()]) : new TheFallbackMustNameDuty();
    }

    private static Fallback? FallbackStepOf(string word) =>
        BusinessCalendars.All.Any(it => it.Id == word) ? new Fallback(FallbackStep.Office, word)
        : Enum.TryParse<FallbackStep>(word, ignoreCase: true, out var step) && step is not FallbackStep.Office && !char.IsDigit(word[0]) ? new Fallback(step)
        : null;

    private sealed record AddedPeople(ImmutableArray<Addition> Added, bool NeedsDeputy);

    private sealed record FallbackSteps(ImmutableArray<Fallback> Steps);
}

public sealed record ThisRuleCannotBeUsed(int Order, Refusal Problem) : Refusal($"Rule {Order}: {Problem.Reason}");

public sealed record ARuleNeedsAShortName(int Longest) : Refusal($"Give the rule a name of at most {Longest} characters; people read it in every room it routes.");

public sealed record ARuleNeedsAPool() : Refusal($"Say whom the rule looks for: \"{RuleReader.SkillOfType}\", or skills separated by commas.");

public sealed record ThereIsNoSuchReach(string Reach) : Refusal($"Nobody is reached by \"{Reach}\". Use page, page in hours or notify.");

public sealed record TheTimeToAcceptIsBetweenAMinuteAndADay(string Accept)
    : Refusal($"\"{Accept}\" is no time to accept. Write \"10 min\", \"2 h\" (at most 24 h) or \"{RuleReader.PerSeverity}\".");

public sealed record NobodyIsAddedByThatWord(string Word)
    : Refusal($"Nobody is added as \"{Word}\". Use deputy, {string.Join(", ", Addition.Words.Keys)}; each may go on with \"if\" and a condition.");

public sealed record ThereIsNoSuchFallback(string Fallback)
    : Refusal($"\"{Fallback}\" is no fallback. Use deputy, duty, director or a calendar such as cal-emea, separated by commas.");

public sealed record TheFallbackMustNameDuty() : Refusal("The fallback must name duty: a room never stays without somebody to ask.");
