using System.Security.Claims;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EscalationRoom.Web.Documents.InDrafts;

/// <summary>The bytes of files in drafts, with a token and for the page.</summary>
internal static class DraftFileEndpoints
{
    private const string Files = "/{id:guid}/files";

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        api.MapPost($"/drafts{Files}", AddAsync).WithMetadata(new DisableRequestSizeLimitAttribute()).DisableAntiforgery()
            .Accepts<DraftFileForm>("multipart/form-data").Produces<DraftFileAnswer>(StatusCodes.Status201Created)
            .WithSummary("Add a file to a draft").WithDescription("Checked as a room's documents are. It becomes a document of its lane, Internal or Client, when the draft is submitted; one that arrives after that stands in the room, which `room` names.");
        api.MapGet($"/drafts{Files}/{{file:guid}}", SendAsync).WithSummary("Download a file of a draft").WithDescription("For whoever may complete the draft; after submission it is a document of the room.");
        app.MapPost($"/new{Files}", AddAsync).WithMetadata(new DisableRequestSizeLimitAttribute()).DisableAntiforgery().AddEndpointFilter(SameOrigin.ForWriting).ExcludeFromDescription();
        app.MapGet($"/new{Files}/{{file:guid}}", SendToPageAsync).AddEndpointFilter(SameOrigin.ForReading).ExcludeFromDescription();
    }

    private static async Task<IResult> AddAsync(Guid id, HttpRequest request, ClaimsPrincipal me, AddDraftFile add, CancellationToken cancellation) =>
        (await add.RunAsync(me.PersonId(), new DraftId(id), request.Body, request.ContentType, cancellation))
            .ToHttp(it => TypedResults.Created(it.Room is { } room ? $"/api/rooms/{room}" : $"/api/drafts/{id}/files/{it.File.Id}", DraftFileAnswer.Of(it)));

    private static async Task<IResult> SendAsync(
        Guid id, Guid file, HttpResponse response, ClaimsPrincipal me, AddDraftFile files, DocumentDownload download, CancellationToken cancellation)
    {
        var found = await files.FindAsync(me.PersonId(), new DraftId(id), file, cancellation);
        return found.Value is { } stored ? download.Send(stored, response) : found.Refusal!.ToHttp();
    }

    private static async Task<IResult> SendToPageAsync(
        Guid id, Guid file, HttpResponse response, ClaimsPrincipal me, AddDraftFile files, DocumentDownload download, CancellationToken cancellation) =>
        await SendAsync(id, file, response, me, files, download, cancellation) is var answer && answer is ProblemHttpResult ? TypedResults.NotFound() : answer;
}

/// <summary>A file of a draft as it was taken.</summary>
/// <param name="Room">The room it stands in because the draft was submitted while it was on its way.</param>
public sealed record DraftFileAnswer(Guid Id, string Lane, string Name, string ContentType, long Size, string Sha256, string? Room)
{
    internal static DraftFileAnswer Of(TakenFile it) => Of(it.File, it.Room);

    private static DraftFileAnswer Of(DraftFile it, Domain.Rooms.RoomKey? room) => new(it.Id, it.Lane.ToString(), it.File.Name, it.File.ContentType, it.File.Size, it.File.Sha256, room?.Value);
}

/// <summary>The parts of an upload.</summary>
/// <param name="Lane">Internal or Client.</param>
public sealed record DraftFileForm(Guid CommandId, string Lane, IFormFile File);
