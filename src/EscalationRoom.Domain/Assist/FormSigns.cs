using System.Text.RegularExpressions;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Assist;

/// <summary>What a form in writing tells the early-warning rules.</summary>
public static partial class FormSigns
{
    private const int SignatureLines = 4;

    private const int LongestTitle = 60;

    /// <param name="titleOf">The position of the client's contact with this address, where it is known.</param>
    public static WarningFacts Of(EscalationForm form, string clientFlags, IReadOnlyList<DateTimeOffset> earlierContacts, Func<string, string?> titleOf, DateTimeOffset now)
    {
        var messages = form.Imported.OrderBy(it => it.SentAt).Select(it => new HeardMessage(it.From, titleOf(it.Address) ?? SignedAs(it.Text), it.Speaker, it.Text, it.SentAt)).ToList();
        return new WarningFacts(messages, [.. Clocks(form, messages, now)], 0, earlierContacts, null, clientFlags);
    }

    /// <summary>A system's own note of a breach, or the due and actual times somebody filled in for a lapse.</summary>
    private static IEnumerable<HeardClock> Clocks(EscalationForm form, List<HeardMessage> messages, DateTimeOffset now)
    {
        var notes = messages.Where(it => it.Speaker is Speaker.Machine).SelectMany(it => Sentences.Of(it.Text).Where(one => Breach().IsMatch(one)).Select(one => (it.At, Words: one))).ToList();
        if (notes.Count > 0)
        {
            return notes.Select(it => new HeardClock("A response time", messages[0].At, it.At, null, it.Words));
        }

        var told = form.Fields.GetValueOrDefault("times", "");
        var isLapse = form.Trigger is TriggerKind.Lapse || form.Type is EscalationType.SlaBreach;
        return isLapse && told.Any(char.IsDigit) ? [new HeardClock("A response time", messages.Count > 0 ? messages[0].At : now, now, null, told)] : [];
    }

    /// <summary>The last lines of a mail that read like a position.</summary>
    private static string SignedAs(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length < 3 ? "" : lines.TakeLast(SignatureLines).Skip(1).FirstOrDefault(it => it.Length <= LongestTitle && char.IsLetterOrDigit(it[^1]) && Position().IsMatch(it)) ?? "";
    }

    [GeneratedRegex(@"\b(?:sla|response|answer|reply|deadline|due)\b.*\b(?:breach\w*|missed|overdue|exceeded|lapsed|violated)\b|\b(?:breach\w*|missed|overdue|exceeded)\b.*\b(?:sla|response|deadline)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Breach();

    [GeneratedRegex(@"\b(?:chief|c[efiost]o|vp|director|head of|manager|counsel|partner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Position();
}
