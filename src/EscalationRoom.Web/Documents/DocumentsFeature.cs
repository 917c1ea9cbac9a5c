using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Documents.InDrafts;
using EscalationRoom.Web.Documents.Uploads;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EscalationRoom.Web.Documents;

/// <summary>Files in rooms: taken by HTTP, never through a circuit, and given only to who reads their lane.</summary>
public static class DocumentsFeature
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddAntiforgery();
        services.AddSingleton<FileStore>().AddSingleton<UploadReader>().AddSingleton<UploadLimits>().AddHostedService<ForgetArrivals>();
        services.AddSingleton<ForgetDraftFiles>().AddHostedService(it => it.GetRequiredService<ForgetDraftFiles>());
        return services.AddScoped<UploadDocument>().AddScoped<DocumentDownload>().AddScoped<AddDraftFile>().AddScoped<FollowDraft>();
    }

    /// <summary>The same for programs, with a token, and for pages, with the cookie.</summary>
    public static void MapDocuments(this WebApplication app, RouteGroupBuilder api)
    {
        DraftFileEndpoints.Map(app, api);
        api.MapPost("/rooms/{key}/documents", UploadAsync).WithMetadata(new DisableRequestSizeLimitAttribute()).DisableAntiforgery()
            .Accepts<DocumentForm>("multipart/form-data")
            .Produces<DocumentAnswer>(StatusCodes.Status201Created)
            .WithSummary("Add a document, or a new revision of one")
            .WithDescription("At most 100 MB a file. The type is decided by the first bytes and must be what the name says.");
        api.MapGet("/documents/{id:guid}/revisions/{n:int}", DownloadAsync).WithSummary("Download one revision").WithDescription("Ranges are answered. Not there and not yours are the same 404.");
        app.MapPost("/r/{key}/files", UploadAsync).WithMetadata(new DisableRequestSizeLimitAttribute()).DisableAntiforgery()
            .AddEndpointFilter(SameOrigin.ForWriting).ExcludeFromDescription();
        app.MapGet("/files/{id:guid}/{n:int}", DownloadForPageAsync).AddEndpointFilter(SameOrigin.ForReading).ExcludeFromDescription();
    }

    private static async Task<IResult> UploadAsync(
        string key, HttpRequest request, ClaimsPrincipal me, UploadDocument upload, CancellationToken cancellation) =>
        (await upload.RunAsync(new RoomKey(key), me.PersonId(), request.Body, request.ContentType, cancellation)).ToHttp(it =>
            TypedResults.Created($"/api/documents/{it.Document}/revisions/{it.Revision}", DocumentAnswer.Of(it)));

    private static Task<IResult> DownloadAsync(
        Guid id, int n, HttpResponse response, ClaimsPrincipal me, DocumentDownload download, CancellationToken cancellation) =>
        download.RunAsync(me.PersonId(), id, n, response, cancellation);

    /// <summary>A person who follows an old link gets the page that says so.</summary>
    private static async Task<IResult> DownloadForPageAsync(
        Guid id, int n, HttpResponse response, ClaimsPrincipal me, DocumentDownload download, CancellationToken cancellation) =>
        await DownloadAsync(id, n, response, me, download, cancellation) is var answer && answer is ProblemHttpResult ? TypedResults.NotFound() : answer;
}

/// <summary>A document as it was taken.</summary>
public sealed record DocumentAnswer(
    Guid Document, int Revision, string EventId, string Lane, long Number, string Name, string ContentType, long Size, string Sha256, DateTime At)
{
    public static DocumentAnswer Of(DocumentAdded it) => new(
        it.Document.Value, it.Revision, it.Id.ToString(), it.Lane.ToString(), it.Number, it.Name, it.ContentType, it.Size, it.Sha256, it.At.UtcDateTime);
}

/// <summary>The parts of an upload.</summary>
/// <param name="Document">The id of the document this is a new revision of; left out for a new one.</param>
public sealed record DocumentForm(Guid CommandId, string Lane, IFormFile File, Guid? Document);
