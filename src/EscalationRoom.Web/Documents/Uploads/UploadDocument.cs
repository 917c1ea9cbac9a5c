using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Documents.Uploads;

/// <summary>Takes a file into one lane of a room, as a new document or a new revision. The bytes are on disk before the event names them.</summary>
internal sealed class UploadDocument(
    LiveRooms rooms, RoomReaders readers, UploadReader uploads, UploadLimits limits, FileStore store, IOptions<StorageOptions> options, TimeProvider clock)
{
    public async Task<Result<DocumentAdded>> RunAsync(RoomKey room, PersonId by, Stream body, string? contentType, CancellationToken cancellation)
    {
        if (await readers.For(by).StoreAsync(room, cancellation) is not { } before)
        {
            return new RoomNotFound();
        }

        if ((before.Refused ?? limits.Refuse(by)) is { } refusal)
        {
            return refusal;
        }

        var read = await uploads.ReadAsync(body, contentType, cancellation);
        if (!read.IsDone)
        {
            return Result<DocumentAdded>.FromRefusal(read.Refusal);
        }

        using var upload = read.Value;
        return await TakeAsync(room, by, upload, before, cancellation);
    }

    /// <summary>A file that is on disk already becomes a new document.</summary>
    public async Task<Result<DocumentAdded>> PlaceAsync(RoomKey room, PersonId by, Guid commandId, Lane lane, StoredFile file, CancellationToken cancellation)
    {
        if (await readers.For(by).StoreAsync(room, cancellation) is not { } before)
        {
            return new RoomNotFound();
        }

        return (before.Refused ?? RefuseIn(before, lane, file)) is { } refusal ? refusal : await RecordAsync(room, by, commandId, new Target(lane, null), file, cancellation);
    }

    private async Task<Result<DocumentAdded>> TakeAsync(RoomKey room, PersonId by, Upload upload, RoomStore before, CancellationToken cancellation)
    {
        var (file, target) = (upload.File!.Check(), await TargetAsync(room, by, upload, cancellation));
        if ((file.Refusal ?? target.Refusal ?? RefuseIn(before, target.Value!.Lane, file.Value!)) is { } refusal)
        {
            return refusal;
        }

        store.Keep(upload.File!);
        return await RecordAsync(room, by, upload.CommandId, target.Value!, file.Value!, cancellation);
    }

    private Refusal? RefuseIn(RoomStore before, Lane lane, StoredFile file)
    {
        if (!before.Access.Writes.Has(lane))
        {
            return new YouCannotWriteInThisLane(lane);
        }

        return before.Bytes + file.Size > options.Value.RoomQuota ? new TheRoomIsFull() : null;
    }

    private Task<Result<DocumentAdded>> RecordAsync(
        RoomKey room, PersonId by, Guid? commandId, Target to, StoredFile file, CancellationToken cancellation) =>
        to.Document is { } document
            ? rooms.ChangeAsync(
                room,
                by,
                new Command(commandId, "room.document.revise", new { document, file }, to.Lane),
                it => it.ReviseDocument(by, document, file, clock.GetUtcNow()),
                cancellation)
            : rooms.ChangeAsync(
                room,
                by,
                new Command(commandId, "room.document.add", file, to.Lane),
                it => it.AddDocument(by, to.Lane, file, clock.GetUtcNow()),
                cancellation);

    private async Task<Result<Target>> TargetAsync(RoomKey room, PersonId by, Upload upload, CancellationToken cancellation)
    {
        if (upload.Document is null)
        {
            return Named.Lane(upload.Lane) is { } lane ? new Target(lane, null) : new NoSuchLane();
        }

        if (!Guid.TryParse(upload.Document, out var id)
            || await readers.For(by).DocumentAsync(new DocumentId(id), revision: 1, cancellation) is not { } known
            || known.Room != room)
        {
            return new NoSuchDocument();
        }

        return upload.Lane is { Length: > 0 } named && named != known.Lane.ToString()
            ? new ADocumentStaysInItsLane(known.Lane)
            : new Target(known.Lane, new DocumentId(id));
    }

    /// <summary>Where a file goes.</summary>
    /// <param name="Document">The document it revises; nothing for a new one.</param>
    private sealed record Target(Lane Lane, DocumentId? Document);
}

public sealed record TheRoomIsFull() : Refusal("This room holds as many files as it may. Share the file elsewhere and post the link.");

public sealed record ADocumentStaysInItsLane(Lane Lane) : Refusal($"That document is in the {Lane} lane. Revise it there, or send the file as a new document.");
