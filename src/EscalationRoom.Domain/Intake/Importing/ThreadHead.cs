using System.Text.RegularExpressions;
using NodaTime;

namespace EscalationRoom.Domain.Intake;

/// <summary>The line, or the few lines, that begin a message in a pasted thread.</summary>
/// <param name="From">Its first line.</param>
/// <param name="To">The first line after it.</param>
/// <param name="Words">What the message says on that very line.</param>
internal sealed partial record ThreadHead(int From, int To, string Name, string Address, WrittenTime Time, string Subject, string Words)
{
    private const int LongestHead = 160;

    private const int MostWordsOfAName = 7;

    /// <summary>Lines of a block such as From, Sent, To, Subject.</summary>
    private const int LongestBlock = 6;

    public static ThreadHead? Read(string[] lines, int at, DateTimeZone zone) => ReadBlock(lines, at, zone) ?? ReadLine(lines[at].Trim(), at, zone);

    private static ThreadHead? ReadLine(string line, int at, DateTimeZone zone)
    {
        var start = line.Length > LongestHead ? line[..LongestHead] : line;
        if (line.StartsWith('>') || WrittenTime.Find(start, zone) is not { } time || time.End > start.Length)
        {
            return null;
        }

        var (before, after) = (line[..time.Start], line[time.End..]);
        return NameOf($"{before} {after}") is { } alone && line.Length <= LongestHead
            ? Of(at, at + 1, alone, time, "", "")
            : ReadWithWords(before, after, at, time);
    }

    /// <summary>"10:02 Wei Zhang: still nothing" and "Wei Zhang (10:02): still nothing".</summary>
    private static ThreadHead? ReadWithWords(string before, string after, int at, WrittenTime time)
    {
        var colon = after.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var name = NameOf($"{before} {after[..colon]}");
        return name is null ? null : Of(at, at + 1, name, time, "", after[(colon + 2)..].Trim());
    }

    private static ThreadHead? ReadBlock(string[] lines, int at, DateTimeZone zone)
    {
        if (!Field().IsMatch(lines[at]) || Field().Match(lines[at]) is not { } first || !IsFrom(first))
        {
            return null;
        }

        var block = lines.Skip(at).Take(LongestBlock).TakeWhile(it => Field().IsMatch(it)).Select(it => Field().Match(it)).ToList();
        var when = block.Find(it => it.Groups["field"].Value.ToLowerInvariant() is "sent" or "date" or "gesendet" or "datum" or "envoyé");
        var subject = block.Find(it => it.Groups["field"].Value.ToLowerInvariant() is "subject" or "betreff" or "objet")?.Groups["text"].Value.Trim() ?? "";
        return when is null || WrittenTime.Find(when.Groups["text"].Value, zone) is not { } time || first.Groups["text"].Value.Trim() is not { Length: > 0 } name
            ? null
            : Of(at, at + block.Count, name, time, subject, "");
    }

    private static bool IsFrom(Match it) => it.Groups["field"].Value.ToLowerInvariant() is "from" or "von" or "de";

    private static ThreadHead Of(int from, int to, string name, WrittenTime time, string subject, string words)
    {
        var address = MailAddress().Match(name) is { Success: true } found ? found.Value : "";
        var plain = Clean(address.Length > 0 ? name.Replace(address, "", StringComparison.Ordinal) : name);
        return new ThreadHead(from, to, plain.Length > 0 ? plain : address, address, time, subject, words);
    }

    /// <returns>Nothing when it reads like a sentence.</returns>
    private static string? NameOf(string rest)
    {
        var name = Clean(Filler().Replace(rest, " "));
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 0 or > MostWordsOfAName || !name.Any(char.IsLetter) || name.IndexOfAny(['.', '!', '?', ';']) is var at and >= 0 && !IsInAddress(name, at) ? null : name;
    }

    private static bool IsInAddress(string name, int at) => MailAddress().Matches(name).Any(it => it.Index <= at && at < it.Index + it.Length) || (at > 0 && at < 4 && char.IsLetter(name[at - 1]));

    private static string Clean(string name) => Spaces().Replace(name.Trim(), " ").Trim(' ', '-', '–', '—', '|', '·', ',', ':', '<', '>', '[', ']', '#', '*', '"', '(').TrimEnd().Replace("()", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*\*{0,2}(?<field>From|Von|De|Sent|Date|Gesendet|Datum|Envoyé|To|An|À|Cc|Subject|Betreff|Objet)\s*:\*{0,2}\s*(?<text>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^\s*(?:On|Am|Le)\b|\bschrieb\b|\b(?:wrote|schrieb|a écrit|said|replied|commented|added a comment|updated)\s*:?\s*$|\((?:public|internal|public reply|internal note|customer|agent)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
