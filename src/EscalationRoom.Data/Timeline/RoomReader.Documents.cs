using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>One revision of a document, when this person reads its lane.</summary>
    public async Task<DocumentRevision?> DocumentAsync(DocumentId document, int revision, CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var key = await (
            from stored in db.Documents
            where stored.Id == document
            join room in db.Rooms on stored.Room equals room.Id
            select (RoomKey?)room.Key).FirstOrDefaultAsync(cancellation);
        return key is null ? null : await GlanceAsync(
            key.Value,
            async (read, glance) =>
            {
                var kind = EventKinds.Of<DocumentAdded>();
                EventId? about = new EventId(document.Value);
                var rows = await glance.Lines(read).Where(it => it.About == about && it.Kind == kind).ToListAsync(cancellation);
                return rows.Select(it => (Row: it, Fact: (DocumentAdded)it.ToEvent())).Where(it => it.Fact.Revision == revision)
                    .Select(it => new DocumentRevision(
                        glance.Key, document, it.Row.Lane, new StoredFile(it.Fact.Name, it.Fact.ContentType, it.Fact.Size, it.Fact.Sha256)))
                    .FirstOrDefault();
            },
            cancellation);
    }
}
