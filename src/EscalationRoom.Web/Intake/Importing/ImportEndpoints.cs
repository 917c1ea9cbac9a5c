using System.Security.Claims;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Imports over HTTP, for programs and for the page alike: threads and mails are too long for a circuit.</summary>
internal static class ImportEndpoints
{
    private const string Imports = "/drafts/{id:guid}/imports";

    /// <summary>A little more than the file, for the fields beside it.</summary>
    private const int LargestBody = ImportCommunications.Largest + (1024 * 1024);

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        api.MapPost(Imports, ImportAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DisableAntiforgery()
            .Accepts<ImportForm>("multipart/form-data").Produces<ImportAnswer>()
            .WithSummary("Import messages into a draft: a pasted thread, or a .eml, .csv, .html or .txt file")
            .WithDescription("Each message keeps its own time and source. What is there already is not imported again. They enter the room when the draft is submitted.");
        api.MapPost($"{Imports}/{{n:int}}/remove", RemoveAsync).WithSummary("Take an imported message out of a draft").Produces<DraftAnswer>();
        api.MapPost($"{Imports}/{{n:int}}/lane", MoveAsync).WithSummary("Choose the lane an imported message will stand in: Internal or Client").Produces<DraftAnswer>().WithMetadata(new Example(new { lane = "Client" }));
        app.MapPost("/new/{id:guid}/imports", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DisableAntiforgery().AddEndpointFilter(SameOrigin.ForWriting).ExcludeFromDescription();
    }

    private static async Task<IResult> ImportAsync(Guid id, HttpRequest request, ClaimsPrincipal me, ImportCommunications imports, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return new NothingToImport().ToHttp();
        }

        var form = await request.ReadFormAsync(cancellation);
        var file = form.Files.Count > 0 ? form.Files[0] : null;
        await using var bytes = file?.OpenReadStream();
        var lane = form["lane"].ToString() is { Length: > 0 } named ? Named.Lane(named) ?? (Lane)byte.MaxValue : Lane.Internal;
        var asked = new ImportAsked(form["text"], file?.FileName, bytes, lane, form["source"], form["link"], form["zone"]);
        return (await imports.RunAsync(me.PersonId(), new DraftId(id), asked, cancellation)).ToHttp(it => TypedResults.Ok(new ImportAnswer(it.Added, it.Known, DraftAnswer.Of(it.Draft))));
    }

    private static async Task<IResult> RemoveAsync(Guid id, int n, ClaimsPrincipal me, ImportCommunications imports, CancellationToken cancellation) =>
        Answer(await imports.RemoveAsync(me.PersonId(), new DraftId(id), n, cancellation));

    private static async Task<IResult> MoveAsync(Guid id, int n, LaneOfImport wish, ClaimsPrincipal me, ImportCommunications imports, CancellationToken cancellation) =>
        Answer(await imports.MoveAsync(me.PersonId(), new DraftId(id), n, Named.Lane(wish.Lane) ?? (Lane)byte.MaxValue, cancellation));

    private static IResult Answer(Domain.Result<Draft> draft) => draft.ToHttp(it => TypedResults.Ok(DraftAnswer.Of(it)));
}

/// <summary>The parts of an import: a text or a file.</summary>
public sealed record ImportForm(string? Text, IFormFile? File, string? Lane, string? Source, string? Link, string? Zone);

/// <param name="Added">Messages that are new.</param>
/// <param name="Known">Messages that were there already.</param>
public sealed record ImportAnswer(int Added, int Known, DraftAnswer Draft);

/// <summary>Internal or Client.</summary>
public sealed record LaneOfImport(string? Lane);
