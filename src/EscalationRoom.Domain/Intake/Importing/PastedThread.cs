using System.Text.RegularExpressions;
using NodaTime;

namespace EscalationRoom.Domain.Intake;

/// <summary>
/// Reads a thread as people paste it from a ticket or a mail: messages that each begin with a line that names who and when. Nothing is
/// guessed: a text without such lines is refused.
/// </summary>
public static partial class PastedThread
{
    public static Result<ImportedThread> Read(string text, ImportSource source)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var heads = Heads(lines, source.Zone);
        if (heads.Count == 0)
        {
            return new NoDatedMessages();
        }

        if (heads.Count > ImportSource.MostItems)
        {
            return new TooManyMessages();
        }

        var before = lines[..heads[0].From].Where(it => it.Trim().Length > 0).ToArray();
        var ticket = KeyIn(string.Join('\n', before));
        var subject = before.FirstOrDefault("").Trim();
        var items = heads.Select((head, at) => Item(head, Body(lines, head, heads.ElementAtOrDefault(at + 1)), source, ticket, subject, at + 1));
        return new ImportedThread([.. items.OrderBy(it => it.SentAt)]);
    }

    private static ImportedItem Item(ThreadHead head, string body, ImportSource source, string ticket, string subject, int place)
    {
        var key = ticket.Length > 0 ? ticket : KeyIn(source.Name);
        return source.Item(
            head.Name, head.Address, head.Subject.Length > 0 ? head.Subject : subject, body, head.Time, key.Length > 0 ? $"{key}#{place}" : "", source: ticket.Length > 0 ? $"Ticket {ticket}" : "Pasted thread");
    }

    private static List<ThreadHead> Heads(string[] lines, DateTimeZone zone)
    {
        var heads = new List<ThreadHead>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (ThreadHead.Read(lines, at, zone) is { } head)
            {
                heads.Add(head);
                at = head.To - 1;
            }
        }

        return heads;
    }

    private static string Body(string[] lines, ThreadHead head, ThreadHead? next) =>
        string.Join('\n', lines[head.To..(next?.From ?? lines.Length)].Prepend(head.Words)).Trim();

    /// <summary>A key such as ZD-88213 or INC0012345, where there is one.</summary>
    public static string KeyIn(string text) => TicketKey().Match(text).Value;

    [GeneratedRegex(@"\b[A-Z]{2,6}-?\d{3,10}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TicketKey();
}

/// <summary>Messages in the order they were written.</summary>
public sealed record ImportedThread(IReadOnlyList<ImportedItem> Items);

public sealed record NoDatedMessages()
    : Refusal("No message with a name and a time was found. Each needs a line such as \"Wei Zhang, 14 Nov 2026 18:12\" before its words.");

public sealed record TooManyMessages() : Refusal($"These are more than {ImportSource.MostItems} messages. Import the part that matters here, and link the rest.");
