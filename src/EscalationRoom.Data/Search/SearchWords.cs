using System.Text.RegularExpressions;

namespace EscalationRoom.Data.Search;

/// <summary>
/// What somebody typed to find something: words that must all be there, and "phrases". Nothing in it is an operator: percent signs,
/// stars and brackets mean themselves.
/// </summary>
public sealed partial class SearchWords
{
    public const int Longest = 200;
    public const int Most = 8;

    private SearchWords(IReadOnlyList<string> terms) => Terms = terms;

    public IReadOnlyList<string> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    /// <summary>The terms as patterns for LIKE on lower-cased JSON; they let through a little more than fits, never less.</summary>
    internal IEnumerable<string> Patterns => Terms.Select(LikePattern.Of);

    /// <summary>Likewise on lower-cased names, which are stored as they are.</summary>
    internal IEnumerable<string> NamePatterns => Terms.Select(LikePattern.OfName);

    public static SearchWords Of(string? typed)
    {
        var text = typed is { Length: > Longest } ? typed[..Longest] : typed ?? "";
        return new(
        [
            .. Phrases().Matches(text)
                .Select(it => OneSpace(it.Groups["phrase"].Success ? it.Groups["phrase"].Value : it.Value))
                .Where(it => it.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ]);
    }

    /// <summary>Whether every term is somewhere in the text.</summary>
    public bool Fit(string text)
    {
        var line = OneSpace(text);
        return Terms.All(it => line.Contains(it, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Line breaks and runs of spaces count as one space, in what is looked for and in what is found.</summary>
    public static string OneSpace(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex("\"(?<phrase>[^\"]+)\"|[^\\s\"]+", RegexOptions.NonBacktracking)]
    private static partial Regex Phrases();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
