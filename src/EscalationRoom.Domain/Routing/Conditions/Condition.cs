using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace EscalationRoom.Domain.Routing;

/// <summary>When a rule applies: a small tree of questions about a case. Its words read back as the same tree.</summary>
public abstract record Condition
{
    public abstract bool Holds(RoutingCase it);

    public abstract string Words { get; }

    public static Result<Condition> Read(string text) => ConditionReader.Read(text);

    public sealed override string ToString() => Words;

    /// <summary>As a part of another one.</summary>
    internal string Inside => this is AllOf or AnyOf ? $"({Words})" : Words;
}

public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition
{
    public override string Words => string.Join(" and ", Parts.Select(it => it.Inside));

    public override bool Holds(RoutingCase it) => Parts.All(part => part.Holds(it));
}

public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition
{
    public override string Words => string.Join(" or ", Parts.Select(it => it.Inside));

    public override bool Holds(RoutingCase it) => Parts.Any(part => part.Holds(it));
}

public sealed record NotThat(Condition That) : Condition
{
    public override string Words => $"not {That.Inside}";

    public override bool Holds(RoutingCase it) => !That.Holds(it);
}

/// <summary>Takes what no rule before has taken.</summary>
public sealed record Otherwise : Condition
{
    public const string Word = "otherwise";

    public override string Words => Word;

    public override bool Holds(RoutingCase it) => true;
}

/// <summary>One of these values.</summary>
public sealed record FieldIs(CaseField Field, ImmutableArray<string> Values) : Condition
{
    public override string Words => Values is [var only] ? $"{Field.Name} = {only}" : $"{Field.Name} in ({string.Join(", ", Values)})";

    public override bool Holds(RoutingCase it) => Field.ValuesOf(it).Any(value => Values.Contains(value, StringComparer.OrdinalIgnoreCase));
}

/// <summary>At least so much money, or less than that. A case without an amount is neither.</summary>
public sealed record AmountIs(decimal Limit, bool IsBelow) : Condition
{
    public const string Field = "amount";

    public override string Words => string.Create(CultureInfo.InvariantCulture, $"{Field} {(IsBelow ? "<" : ">=")} {Limit:#,0.##}");

    public override bool Holds(RoutingCase it) => it.Amount is { } amount && (IsBelow ? amount < Limit : amount >= Limit);
}

/// <summary>While an office is open.</summary>
public sealed record NowWithin(string Calendar) : Condition
{
    public const string Field = "now";

    public override string Words => $"{Field} within {Calendar}";

    public override bool Holds(RoutingCase it) => it.Calendars.CalendarOf(Calendar).IsOpen(Instant.FromDateTimeOffset(it.At));
}
