using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>What this person may do here, and how much is stored in the lanes they read; others' files do not count for them.</summary>
    public Task<RoomStore?> StoreAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var kind = EventKinds.Of<DocumentAdded>();
                var rows = await glance.Lines(db).Where(it => it.Kind == kind).ToListAsync(cancellation);
                return (RoomStore?)new RoomStore(glance.Access, Permissions.Check("room.document.add", _people.Find(_me)!, glance.Seats), rows.Sum(it => ((DocumentAdded)it.ToEvent()).Size));
            },
            cancellation);

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

/// <summary>What somebody may write in a room, and how many bytes of documents they can see there.</summary>
/// <param name="Refused">Why they may add none at all, whatever lanes there are.</param>
public sealed record RoomStore(RoomAccess Access, Domain.Refusal? Refused, long Bytes);
