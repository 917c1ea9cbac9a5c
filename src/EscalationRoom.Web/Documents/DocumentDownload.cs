using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace EscalationRoom.Web.Documents;

/// <summary>Sends one revision of a document to somebody who reads its lane now: to be saved, never to be run or shown in our name.</summary>
internal sealed class DocumentDownload(RoomReaders readers, FileStore store)
{
    public async Task<IResult> RunAsync(PersonId by, Guid document, int revision, HttpResponse response, CancellationToken cancellation)
    {
        if (await readers.For(by).DocumentAsync(new DocumentId(document), revision, cancellation) is not { } found)
        {
            return new DocumentNotFound().ToHttp();
        }

        return Send(found.File, response);
    }

    /// <summary>For whoever is known to may read it.</summary>
    public IResult Send(StoredFile file, HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(
            store.PathOf(file.Sha256), file.ContentType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}

public sealed record DocumentNotFound() : Refusal("There is no such document, or it is not yours. Look for it in the room's timeline.");
