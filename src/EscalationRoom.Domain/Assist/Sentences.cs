using System.Text.RegularExpressions;

namespace EscalationRoom.Domain.Assist;

/// <summary>Takes a text apart, so that a finding can be shown in the very words it was found in. Quotations of earlier mails are not anybody's new words.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> Of(string text) => text.ReplaceLineEndings("\n").Split('\n')
        .Where(it => !it.TrimStart().StartsWith('>'))
        .SelectMany(it => End().Split(it))
        .Select(it => it.Trim())
        .Where(it => it.Length > 0);

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex End();
}
