using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    public const int LongestFileName = 255;

    /// <param name="file">What was stored; it is on disk before the event names it.</param>
    public Result<DocumentAdded> AddDocument(PersonId by, Lane lane, StoredFile file, DateTimeOffset now)
    {
        if (RefuseFile(file) is { } refusal)
        {
            return refusal;
        }

        var document = new Document(DocumentId.New(), lane, file.Name, Revisions: 1);
        Documents = Documents.Add(document);
        return Record(lane, by, now, new DocumentAdded(document.Id, 1, file.Name, file.ContentType, file.Size, file.Sha256));
    }

    public Result<DocumentAdded> ReviseDocument(PersonId by, DocumentId document, StoredFile file, DateTimeOffset now)
    {
        if (Documents.Find(it => it.Id == document) is not { } before)
        {
            return new NoSuchDocument();
        }

        if (RefuseFile(file) is { } refusal)
        {
            return refusal;
        }

        var revised = before with { Revisions = before.Revisions + 1 };
        Documents = Documents.Replace(before, revised);
        return Record(
            before.Lane, by, now, new DocumentAdded(document, revised.Revisions, file.Name, file.ContentType, file.Size, file.Sha256));
    }

    private static AFileNeedsAName? RefuseFile(StoredFile file) =>
        string.IsNullOrWhiteSpace(file.Name) || file.Name.Length > LongestFileName ? new AFileNeedsAName() : null;
}

/// <summary>One saved state of a document's bytes.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal; also where the bytes are stored.</param>
public sealed record StoredFile(string Name, string ContentType, long Size, string Sha256);

public sealed record DocumentAdded(DocumentId Document, int Revision, string Name, string ContentType, long Size, string Sha256) : RoomEvent
{
    protected override EventId? SpeaksOf => new(Document.Value);
}

public sealed record AFileNeedsAName() : Refusal($"Give the file a name of at most {Room.LongestFileName} characters.");

public sealed record NoSuchDocument() : Refusal("That document is not in this room. Reload the room and choose one of its documents.");
