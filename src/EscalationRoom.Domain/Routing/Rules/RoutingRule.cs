using System.Collections.Immutable;

namespace EscalationRoom.Domain.Routing;

/// <summary>One line of the table: for which cases, who is fit for them, who else comes in, and what happens when nobody accepts.</summary>
/// <param name="Order">Its place; the first rule that applies decides.</param>
/// <param name="Name">What it is about, in a few words.</param>
/// <param name="Pool">Skills it asks for beyond those of the case.</param>
/// <param name="AcceptWithin">Its own time to accept; nothing keeps the severity's.</param>
/// <param name="Written">The rule as its author wrote it.</param>
public sealed record RoutingRule(
    int Order,
    string Name,
    Condition When,
    ImmutableArray<string> Pool,
    ImmutableArray<Addition> People,
    bool NeedsDeputy,
    Reach Reach,
    TimeSpan? AcceptWithin,
    ImmutableArray<Fallback> Fallback,
    RuleText Written)
{
    /// <summary>Reads one rule as people write it, or says what is wrong with it.</summary>
    public static Result<RoutingRule> Read(RuleText text) => RuleReader.Read(text);
}

/// <summary>A rule as people write and read it, and as it is stored.</summary>
/// <param name="Pool">Skills separated by commas, or <c>skill of type</c>.</param>
/// <param name="People">Who else comes in, separated by semicolons: <c>legal; finance; director watch; compliance if flag = regulated</c>.</param>
/// <param name="Reach">page, page in hours or notify.</param>
/// <param name="Accept">Such as <c>10 min</c>, <c>2 h</c> or <c>per severity</c>.</param>
/// <param name="Fallback">In order: <c>deputy, duty, director</c>, or owners of a calendar such as <c>cal-emea</c>.</param>
public sealed record RuleText(int Order, string Name, string When, string Pool, string People, string Reach, string Accept, string Fallback)
{
    public string Name { get; init; } = VisibleText.Of(Name);
}

/// <summary>How hard a rule tries to reach the one who is asked.</summary>
public enum Reach : byte
{
    Notify,
    PageInHours,
    Page,
}

/// <summary>Who is asked when no candidate is left.</summary>
/// <param name="Calendar">For <see cref="FallbackStep.Office"/>: whose owners, whatever their skills.</param>
public sealed record Fallback(FallbackStep Step, string Calendar = "")
{
    public string Words => Step is FallbackStep.Office ? Calendar : Step.ToString().ToLowerInvariant();
}

public enum FallbackStep : byte
{
    Deputy,
    Office,
    Duty,
    Director,
}
