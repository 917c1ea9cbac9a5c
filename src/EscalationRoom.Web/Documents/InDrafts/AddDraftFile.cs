using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Documents.Uploads;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Documents.InDrafts;

/// <summary>Takes a file into a draft, looked at as a room's documents are. The bytes are on disk before the draft names them.</summary>
internal sealed class AddDraftFile(
    DraftShelf shelf, PeopleDirectory people, UploadReader uploads, UploadLimits limits, FileStore store, FollowDraft follow, IOptions<StorageOptions> options, TimeProvider clock)
{
    public async Task<Result<TakenFile>> RunAsync(PersonId by, DraftId draft, Stream body, string? contentType, CancellationToken cancellation)
    {
        if ((await RefuseAsync(by, draft, cancellation) ?? limits.Refuse(by)) is { } refusal)
        {
            return refusal;
        }

        var read = await uploads.ReadAsync(body, contentType, cancellation);
        if (read.Value is not { } upload)
        {
            return Result<TakenFile>.FromRefusal(read.Refusal!);
        }

        using (upload)
        {
            return await TakeAsync(by, draft, upload, cancellation);
        }
    }

    /// <summary>The file itself, for whoever may complete the draft; of one that was submitted the room decides who reads it.</summary>
    public async Task<Result<StoredFile>> FindAsync(PersonId by, DraftId draft, Guid file, CancellationToken cancellation)
    {
        if (await RefuseAsync(by, draft, cancellation) is { } refusal)
        {
            return refusal;
        }

        var found = await shelf.FindAsync(by, draft, cancellation);
        return found?.Files.FirstOrDefault(it => it.Id == file) is { File: var stored } ? stored : new NoSuchDraftFile();
    }

    private async Task<Refusal?> RefuseAsync(PersonId by, DraftId draft, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || DraftRules.RefuseAsker(person) is not null)
        {
            return new NotAllowed("room.submit");
        }

        return await shelf.FindAsync(by, draft, cancellation) switch
        {
            null => new DraftNotFound(),
            { Room: { } room } => new ThisDraftIsARoom(room),
            _ => null,
        };
    }

    private async Task<Result<TakenFile>> TakeAsync(PersonId by, DraftId draft, Upload upload, CancellationToken cancellation)
    {
        if (upload.CommandId is not { } id)
        {
            return new ACommandNeedsAnId();
        }

        var lane = Named.Lane(upload.Lane) ?? (Lane)byte.MaxValue;
        var file = upload.File!.Check();
        if ((DraftFile.RefuseLane(lane) ?? file.Refusal) is { } refusal)
        {
            return refusal;
        }

        store.Keep(upload.File);
        return await follow.PutAsync(by, draft, new DraftFile(id, lane, file.Value!, by, clock.GetUtcNow()), options.Value.RoomQuota, cancellation);
    }
}
