namespace EscalationRoom.Domain.Intake;

/// <summary>Reads the rows of an exported table, whatever the system calls its columns.</summary>
public static class ImportedTable
{
    private static readonly string[] Times = ["created_at", "created", "sent_at", "sent", "date", "time", "timestamp", "when", "updated_at", "posted"];

    private static readonly string[] Authors = ["author", "from", "sender", "requester", "author_name", "name", "created_by", "commented_by", "who", "user"];

    private static readonly string[] Addresses = ["email", "from_email", "author_email", "requester_email", "sender_email", "address"];

    private static readonly string[] Texts = ["body", "text", "comment", "message", "content", "description", "plain_body", "note", "what"];

    private static readonly string[] Subjects = ["subject", "title", "summary"];

    private static readonly string[] Ids = ["id", "comment_id", "message_id", "external_id", "ticket", "ticket_id", "key", "number"];

    public static Result<ImportedThread> Read(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, ImportSource source)
    {
        var names = header.Select(it => it.Trim().ToLowerInvariant().Replace(' ', '_')).ToList();
        var (time, text) = (Column(names, Times), Column(names, Texts));
        if (time < 0 || text < 0)
        {
            return new TheTableLacksColumns(string.Join(", ", header.Where(it => it.Trim().Length > 0)));
        }

        if (rows.Count > ImportSource.MostItems)
        {
            return new TooManyMessages();
        }

        var items = rows.Select((row, at) => Item(names, row, time, text, at + 1, source)).ToList();
        return items.FindIndex(it => it is null) is var bad and >= 0
            ? new ARowHasNoTime(bad + 1)
            : items.Count == 0 ? new NoDatedMessages() : new ImportedThread([.. items.OfType<ImportedItem>().OrderBy(it => it.SentAt)]);
    }

    private static ImportedItem? Item(List<string> names, IReadOnlyList<string> row, int time, int text, int place, ImportSource source) =>
        WrittenTime.Find(Cell(row, time), source.Zone) is { } at
            ? source.Item(
                Cell(row, Column(names, Authors)),
                Cell(row, Column(names, Addresses)),
                Cell(row, Column(names, Subjects)),
                Cell(row, text),
                at,
                Cell(row, Column(names, Ids)) is { Length: > 0 } id ? $"{id}#{place}" : "",
                source: "Ticket export")
            : null;

    private static int Column(List<string> names, string[] wanted) => wanted.Select(it => names.IndexOf(it)).Where(it => it >= 0).FirstOrDefault(-1);

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column].Trim() : "";
}

public sealed record TheTableLacksColumns(string Found)
    : Refusal($"The export needs a column for the time (such as created_at) and one for the words (such as body). Found: {(Found.Length > 0 ? Found : "none")}.");

public sealed record ARowHasNoTime(int Row) : Refusal($"Row {Row} has no time that can be read. Write times as 2026-11-14 18:12, or leave that row out.");
