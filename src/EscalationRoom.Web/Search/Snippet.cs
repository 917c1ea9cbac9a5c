using EscalationRoom.Data.Search;

namespace EscalationRoom.Web.Search;

/// <summary>The part of a text that shows why it was found.</summary>
/// <param name="IsHit">Whether these are words that were looked for.</param>
public sealed record SnippetPart(string Text, bool IsHit);

/// <summary>Cuts a text around the first word that was looked for, and marks every one within the cut.</summary>
public static class Snippet
{
    public const int Length = 200;

    private const int Lead = 60;

    public static IReadOnlyList<SnippetPart> Of(string text, SearchWords words)
    {
        var line = SearchWords.OneSpace(text);
        var first = words.Terms.Select(it => line.IndexOf(it, StringComparison.OrdinalIgnoreCase)).Where(it => it >= 0).DefaultIfEmpty(0).Min();
        var from = first <= Lead || line.Length <= Length ? 0 : WordStart(line, first - Lead);
        var until = Whole(line, Math.Min(line.Length, from + Length));
        return [.. Framed(Parts(line[from..until], words), from > 0, until < line.Length)];
    }

    private static IEnumerable<SnippetPart> Parts(string cut, SearchWords words)
    {
        var at = 0;
        while (Next(cut, at, words) is var (start, length) && length > 0)
        {
            if (start > at)
            {
                yield return new SnippetPart(cut[at..start], false);
            }

            yield return new SnippetPart(cut.Substring(start, length), true);
            at = start + length;
        }

        if (at < cut.Length)
        {
            yield return new SnippetPart(cut[at..], false);
        }
    }

    /// <summary>The nearest word from here; of two at one place the longer.</summary>
    private static (int Start, int Length) Next(string cut, int from, SearchWords words) => words.Terms
        .Select(it => (Start: cut.IndexOf(it, from, StringComparison.OrdinalIgnoreCase), it.Length))
        .Where(it => it.Start >= 0).OrderBy(it => it.Start).ThenByDescending(it => it.Length).FirstOrDefault();

    private static IEnumerable<SnippetPart> Framed(IEnumerable<SnippetPart> parts, bool isCutBefore, bool isCutAfter)
    {
        IEnumerable<SnippetPart> before = isCutBefore ? [new("… ", false)] : [];
        IEnumerable<SnippetPart> after = isCutAfter ? [new(" …", false)] : [];
        return before.Concat(parts).Concat(after);
    }

    private static int WordStart(string line, int from) => line.IndexOf(' ', from) is var space && space >= 0 && space < from + Lead ? space + 1 : Whole(line, from);

    /// <summary>Never between the two halves of one letter.</summary>
    private static int Whole(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}
