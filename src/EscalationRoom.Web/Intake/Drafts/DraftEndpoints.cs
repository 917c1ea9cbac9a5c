using System.Security.Claims;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Signs;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Intake.Drafts;

/// <summary>Drafts over HTTP: for programs with a token, and for the page, which saves past its circuit so that a cut connection loses nothing.</summary>
internal static class DraftEndpoints
{
    private const string OneDraft = "/drafts/{id:guid}";

    private static readonly Example Sample = new(new { answers = new { client = "cl-quillon", type = "sla_breach", title = "Ticket ZD-88213 unanswered for 26 hours" } });

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        api.MapGet("/drafts", AllAsync).WithSummary("Your unfinished drafts, newest first").Produces<DraftSummary[]>();
        api.MapGet(OneDraft, FindAsync).WithSummary("One draft with all that is filled in").WithDescription("Not there, not yours and not shared with you are the same 404.").Produces<DraftAnswer>();
        api.MapPost($"{OneDraft}/answers", SaveAsync).WithSummary("Fill in fields of a draft")
            .WithDescription("You choose the id: a random UUID. What is not named stays as it is; an empty text takes a field out. The answer holds all fields as they are now.")
            .Produces<DraftAnswer>().WithMetadata(Sample);
        api.MapGet($"{OneDraft}/signs", SignsAsync).WithSummary("Warning signs in a draft: score, parts, sentences, and whether it meets the criteria").WithDescription("Rules EW1 to EW9, without any model. Fill in `sign.EW5` with `accepted` or `dismissed: why` to answer a part.").Produces<SignsAnswer>();
        api.MapPost($"{OneDraft}/share", ShareAsync).WithSummary("Let colleagues who hold the link complete a draft, or no longer").Produces<DraftAnswer>().WithMetadata(new Example(new { isShared = true }));
        api.MapPost($"{OneDraft}/discard", DiscardAsync).WithSummary("Throw a draft away").Produces<DraftAnswer>();
        api.MapPost($"{OneDraft}/submit", SubmitAsync).WithSummary("Submit a draft").WithDescription("Opens its room once, however often it is asked for.").Produces<SubmittedAnswer>(StatusCodes.Status201Created);
        api.MapPost($"{OneDraft}/files/{{file:guid}}/remove", RemoveFileAsync).WithSummary("Take a file out of a draft").Produces<DraftAnswer>();
        api.MapPost($"{OneDraft}/files/{{file:guid}}/lane", MoveFileAsync).WithSummary("Choose the lane a file will stand in: Internal or Client").Produces<DraftAnswer>().WithMetadata(new Example(new { lane = "Client" }));
        app.MapPost("/new/{id:guid}/answers", SaveAsync).AddEndpointFilter(SameOrigin.ForWriting).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> AllAsync(ClaimsPrincipal me, KeepDraft drafts, CancellationToken cancellation) =>
        TypedResults.Ok((await drafts.AllAsync(me.PersonId(), cancellation)).Select(DraftSummary.Of));

    private static async Task<IResult> FindAsync(Guid id, ClaimsPrincipal me, KeepDraft drafts, CancellationToken cancellation) =>
        Answer(await drafts.FindAsync(me.PersonId(), new DraftId(id), cancellation));

    private static async Task<IResult> SignsAsync(Guid id, ClaimsPrincipal me, KeepDraft drafts, ReadSigns signs, CancellationToken cancellation)
    {
        var found = await drafts.FindAsync(me.PersonId(), new DraftId(id), cancellation);
        return found.Value is { } draft ? TypedResults.Ok(SignsAnswer.Of(await signs.OfAsync(me.PersonId(), DraftForm.Of(draft), cancellation))) : found.Refusal!.ToHttp();
    }

    private static async Task<IResult> SaveAsync(Guid id, AnswersToKeep kept, ClaimsPrincipal me, KeepDraft drafts, CancellationToken cancellation) =>
        Answer(await drafts.SaveAsync(me.PersonId(), new DraftId(id), kept.Answers ?? [], cancellation));

    private static async Task<IResult> ShareAsync(Guid id, SharingOfDraft wish, ClaimsPrincipal me, KeepDraft drafts, CancellationToken cancellation) =>
        Answer(await drafts.ShareAsync(me.PersonId(), new DraftId(id), wish.IsShared, cancellation));

    private static async Task<IResult> DiscardAsync(Guid id, ClaimsPrincipal me, KeepDraft drafts, CancellationToken cancellation) =>
        Answer(await drafts.DiscardAsync(me.PersonId(), new DraftId(id), cancellation));

    private static async Task<IResult> SubmitAsync(Guid id, ClaimsPrincipal me, SubmitDraft submit, CancellationToken cancellation) =>
        (await submit.RunAsync(me.PersonId(), new DraftId(id), cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{it.Room}", it));

    private static async Task<IResult> RemoveFileAsync(Guid id, Guid file, ClaimsPrincipal me, KeepFiles files, CancellationToken cancellation) =>
        Answer(await files.RemoveAsync(me.PersonId(), new DraftId(id), file, cancellation));

    private static async Task<IResult> MoveFileAsync(Guid id, Guid file, LaneOfFile wish, ClaimsPrincipal me, KeepFiles files, CancellationToken cancellation) =>
        Answer(await files.MoveAsync(me.PersonId(), new DraftId(id), file, Named.Lane(wish.Lane) ?? (Lane)byte.MaxValue, cancellation));

    private static IResult Answer(Domain.Result<Draft> draft) => draft.ToHttp(it => TypedResults.Ok(DraftAnswer.Of(it)));
}
