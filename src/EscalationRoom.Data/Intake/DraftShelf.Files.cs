using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Intake;

public sealed partial class DraftShelf
{
    private const int GonePage = 200;

    /// <summary>Adds a file whose bytes are stored; asking twice is asking once. One that is being submitted takes no more, so none is left behind.</summary>
    /// <param name="most">Bytes a draft may hold.</param>
    public async Task<Result<DraftFile>> AddFileAsync(PersonId who, DraftId id, DraftFile file, long most, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var together = await db.Database.BeginTransactionAsync(cancellation);
        var brokenOff = file.At - LongestSubmission;
        var open = RowOf(db, who, id).Where(it => it.Room == null && (it.SubmittedBy == null || it.SubmittedAt < brokenOff));
        if (await open.ExecuteUpdateAsync(it => it.SetProperty(row => row.ChangedAt, file.At).SetProperty(row => row.ChangedBy, who), cancellation) == 0)
        {
            return new DraftNotFound();
        }

        if (await db.DraftFiles.AsNoTracking().FirstOrDefaultAsync(it => it.Draft == id && it.Id == file.Id, cancellation) is { } before)
        {
            return before.Sha256 == file.File.Sha256 ? FileOf(before) : new CommandIdReused();
        }

        if (file.RefuseBeside(await FilesAsync(db, id, cancellation), most) is { } refusal)
        {
            return refusal;
        }

        db.DraftFiles.Add(RowOf(id, file));
        await db.SaveChangesAsync(cancellation);
        await together.CommitAsync(cancellation);
        return file;
    }

    /// <returns>Whether it was there, and theirs.</returns>
    public async Task<bool> RemoveFileAsync(PersonId who, DraftId id, Guid file, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await FilesOf(db, who, id).Where(it => it.Id == file).ExecuteUpdateAsync(it => it.SetProperty(row => row.RemovedAt, now), cancellation) > 0;
    }

    /// <returns>Whether it was there, and theirs.</returns>
    public async Task<bool> MoveFileAsync(PersonId who, DraftId id, Guid file, Lane lane, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await FilesOf(db, who, id).Where(it => it.Id == file).ExecuteUpdateAsync(it => it.SetProperty(row => row.Lane, lane), cancellation) > 0;
    }

    /// <summary>Files that were taken out, or whose draft was discarded.</summary>
    public async Task<IReadOnlyList<GoneFile>> GoneFilesAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.DraftFiles.AsNoTracking()
            .Where(it => it.RemovedAt < before || (it.At < before && !db.Drafts.Any(draft => draft.Id == it.Draft)))
            .OrderBy(it => it.Draft).ThenBy(it => it.Id).Take(GonePage)
            .Select(it => new GoneFile(it.Draft, it.Id, it.Sha256))
            .ToListAsync(cancellation);
    }

    /// <summary>Whether the same bytes are a file of another draft, or a document of a room.</summary>
    public async Task<bool> IsNamedAsync(GoneFile gone, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var kind = EventKinds.Of<DocumentAdded>();
        return await db.DraftFiles.AnyAsync(it => it.Sha256 == gone.Sha256 && it.RemovedAt == null && db.Drafts.Any(draft => draft.Id == it.Draft), cancellation)
            || await db.RoomEvents.AnyAsync(it => it.Kind == kind && it.Payload.Contains(gone.Sha256), cancellation);
    }

    public async Task ForgetFileAsync(GoneFile gone, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.DraftFiles.Where(it => it.Draft == gone.Draft && it.Id == gone.Id).ExecuteDeleteAsync(cancellation);
    }

    private static IQueryable<DraftFileRow> FilesOf(EscalationDb db, PersonId who, DraftId id) => db.DraftFiles.Where(it =>
        it.Draft == id && it.RemovedAt == null && db.Drafts.Any(draft => draft.Id == id && draft.Room == null && draft.SubmittedBy == null && (draft.By == who || draft.IsShared)));

    private static async Task<IReadOnlyList<DraftFile>> FilesAsync(EscalationDb db, DraftId id, CancellationToken cancellation)
    {
        var rows = await db.DraftFiles.AsNoTracking().Where(it => it.Draft == id && it.RemovedAt == null).ToListAsync(cancellation);
        return InOrder(rows);
    }

    private static DraftFile[] InOrder(IEnumerable<DraftFileRow> rows) => [.. rows.OrderBy(it => it.At).ThenBy(it => it.Name, StringComparer.Ordinal).Select(FileOf)];

    private static DraftFile FileOf(DraftFileRow it) => new(it.Id, it.Lane, new StoredFile(it.Name, it.ContentType, it.Size, it.Sha256), it.By, it.At);

    private static DraftFileRow RowOf(DraftId draft, DraftFile it) => new()
    {
        Draft = draft,
        Id = it.Id,
        Lane = it.Lane,
        By = it.By,
        At = it.At,
        Name = it.File.Name,
        ContentType = it.File.ContentType,
        Size = it.File.Size,
        Sha256 = it.File.Sha256,
    };
}

/// <summary>A file no draft has any more.</summary>
public sealed record GoneFile(DraftId Draft, Guid Id, string Sha256);
