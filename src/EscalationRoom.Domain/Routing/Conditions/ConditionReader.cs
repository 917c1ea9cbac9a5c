using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Domain.Routing;

/// <summary>Reads conditions such as <c>severity = Sev1 and (client tier = Strategic or amount >= 50,000)</c>.</summary>
internal sealed partial class ConditionReader
{
    private const int Longest = 1_000;

    private const int Deepest = 12;

    private static readonly string[] Keywords = ["and", "or", "not", "in", "within"];

    private readonly string[] _tokens;
    private int _at;
    private int _depth;
    private Refusal? _problem;

    private ConditionReader(string text) => _tokens = [.. Tokens().Matches(text).Select(it => it.Value)];

    public static Result<Condition> Read(string text)
    {
        if (text.Length > Longest)
        {
            return new TheConditionIsTooLong(Longest);
        }

        var reader = new ConditionReader(text);
        var read = reader.Any();
        if (read is not null && reader.Next is { } left)
        {
            reader.Stop($"\"{left}\" is not expected here");
        }

        return reader._problem is { } problem ? problem : read ?? throw new InvalidOperationException("Nothing was read and nothing was wrong.");
    }

    private string? Next => _at < _tokens.Length ? _tokens[_at] : null;

    private Condition? Any() => Join("or", All, parts => new AnyOf(parts));

    private Condition? All() => Join("and", One, parts => new AllOf(parts));

    private Condition? Join(string word, Func<Condition?> part, Func<ImmutableArray<Condition>, Condition> join)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        do
        {
            if (part() is not { } read)
            {
                return null;
            }

            parts.Add(read);
        }
        while (Takes(word));
        return parts.Count == 1 ? parts[0] : join(parts.ToImmutable());
    }

    private Condition? One()
    {
        if (++_depth > Deepest)
        {
            return Stop($"it is nested more than {Deepest} deep");
        }

        var read = Takes("not") ? One() is { } that ? new NotThat(that) : null
            : Takes("(") ? Bracket()
            : Takes(Otherwise.Word) ? new Otherwise()
            : Question();
        _depth--;
        return read;
    }

    private Condition? Bracket() => Any() is not { } inside ? null : Takes(")") ? inside : Stop("a bracket is not closed");

    private Condition? Question()
    {
        var name = Phrase();
        if (name.Equals(AmountIs.Field, StringComparison.OrdinalIgnoreCase))
        {
            return Amount();
        }

        if (name.Equals(NowWithin.Field, StringComparison.OrdinalIgnoreCase))
        {
            return Takes("within") ? Office(Phrase()) : Stop("after \"now\" comes \"within\" and a calendar");
        }

        return CaseField.Find(name) is { } field ? Values(field) : Stop(new ThereIsNoSuchField(name.Length > 0 ? name : Next ?? ""));
    }

    private Condition? Amount()
    {
        var isBelow = Takes("<");
        if (!isBelow && !Takes(">="))
        {
            return Stop("after \"amount\" comes \">=\" or \"<\" and a number");
        }

        return decimal.TryParse(Next, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit) && _at++ >= 0
            ? new AmountIs(limit, isBelow)
            : Stop("the amount is not a number");
    }

    private Condition? Office(string calendar) => BusinessCalendars.All.FirstOrDefault(it => it.Id == calendar) is { } known
        ? new NowWithin(known.Id)
        : Stop(new TheFieldHasNoSuchValue("now within", calendar, [.. BusinessCalendars.All.Select(it => it.Id)]));

    private Condition? Values(CaseField field)
    {
        if (Takes("="))
        {
            return Value(field) is { } only ? new FieldIs(field, [only]) : null;
        }

        if (!Takes("in") || !Takes("("))
        {
            return Stop($"after \"{field.Name}\" comes \"=\" and a value, or \"in\" and values in brackets");
        }

        var values = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (Value(field) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }
        while (Takes(","));
        return Takes(")") ? new FieldIs(field, values.ToImmutable()) : Stop("a bracket is not closed");
    }

    private string? Value(CaseField field)
    {
        var said = Phrase();
        if (said.Length > 0 && field.Spelled(said) is { } value)
        {
            return value;
        }

        _problem ??= new TheFieldHasNoSuchValue(field.Name, said, field.Known);
        return null;
    }

    /// <summary>Words up to the next sign or keyword: <c>client tier</c>, <c>at risk</c>.</summary>
    private string Phrase()
    {
        var from = _at;
        while (Next is { } word && (char.IsLetter(word[0]) || word[0] == '_') && !Keywords.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            _at++;
        }

        return string.Join(' ', _tokens[from.._at]);
    }

    private bool Takes(string token)
    {
        var isNext = token.Equals(Next, StringComparison.OrdinalIgnoreCase);
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private Condition? Stop(string why) => Stop(new TheConditionCannotBeRead(why, string.Join(' ', _tokens[.._at])));

    private Condition? Stop(Refusal problem)
    {
        _problem ??= problem;
        return null;
    }

    [GeneratedRegex(@"renewal<=90d|\d+(,\d{3})*(\.\d+)?|>=|[\p{L}_][\w&-]*|\S", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}

public sealed record ThereIsNoSuchField(string Field)
    : Refusal($"No case has a field \"{Field}\". Use one of: {string.Join(", ", CaseField.Names)}.");

public sealed record TheFieldHasNoSuchValue(string Field, string Value, IReadOnlyList<string> Known)
    : Refusal($"\"{Field}\" is never \"{Value}\". Use {(Known.Count == 0 ? "a word" : $"one of: {string.Join(", ", Known)}")}.");

public sealed record TheConditionCannotBeRead(string Why, string Before)
    : Refusal($"The condition cannot be read: {Why}{(Before.Length > 0 ? $" (after \"{Before}\")" : "")}. Write it as: severity = Sev1 and client tier = Strategic.");

public sealed record TheConditionIsTooLong(int Longest) : Refusal($"A condition has at most {Longest} characters. Split it into two rules.");
