using System.Security.Claims;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Intake.Signs;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Intake.Suggestions;

/// <summary>What is suggested for a draft, and the answers to it.</summary>
internal static class SuggestionEndpoints
{
    private const string All = "/drafts/{id:guid}/suggestions";

    private const string One = $"{All}/{{part}}";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(All, AllAsync).WithSummary("What is suggested for a draft: severity, type, path and owner, each with its parts and sentences")
            .WithDescription("Found by rules, without any model. A part that the form says already is not suggested.").Produces<SuggestionView[]>();
        api.MapPost($"{One}/accept", AcceptAsync).WithSummary("Accept one part of what is suggested; it fills in the draft").Produces<DraftAnswer>().WithMetadata(new Example(new { what = "SLA or response lapse" }));
        api.MapPost($"{One}/dismiss", DismissAsync).WithSummary("Dismiss one part of what is suggested, with a reason")
            .Produces<DraftAnswer>().WithMetadata(new Example(new { what = "SLA or response lapse", reason = "moreIsKnown", words = "The contract has no SLA for this feed." }));
        api.MapPost($"{One}/takeBack", TakeBackAsync).WithSummary("Take the answer to a suggestion back; the form is as it was before").Produces<DraftAnswer>();
    }

    private static async Task<IResult> AllAsync(Guid id, ClaimsPrincipal me, KeepDraft drafts, ReadSigns signs, CancellationToken cancellation)
    {
        var found = await drafts.FindAsync(me.PersonId(), new DraftId(id), cancellation);
        return found.Value is { } draft
            ? TypedResults.Ok((await signs.OfAsync(me.PersonId(), DraftForm.Of(draft), cancellation)).Suggestions.Select(SuggestionView.Of))
            : found.Refusal!.ToHttp();
    }

    private static async Task<IResult> AcceptAsync(Guid id, string part, SuggestionAccepting said, ClaimsPrincipal me, AnswerSuggestion answer, CancellationToken cancellation) =>
        Answer(await answer.AcceptAsync(me.PersonId(), new DraftId(id), Named.Of<SuggestionPart>(part), said.What, cancellation));

    private static async Task<IResult> DismissAsync(Guid id, string part, SuggestionDismissing said, ClaimsPrincipal me, AnswerSuggestion answer, CancellationToken cancellation) =>
        Answer(await answer.DismissAsync(me.PersonId(), new DraftId(id), Named.Of<SuggestionPart>(part), said.What, Named.Of<DismissalReason>(said.Reason), said.Words ?? "", cancellation));

    private static async Task<IResult> TakeBackAsync(Guid id, string part, ClaimsPrincipal me, AnswerSuggestion answer, CancellationToken cancellation) =>
        Answer(await answer.TakeBackAsync(me.PersonId(), new DraftId(id), Named.Of<SuggestionPart>(part), cancellation));

    private static IResult Answer(Domain.Result<Draft> draft) => draft.ToHttp(it => TypedResults.Ok(DraftAnswer.Of(it)));
}

/// <param name="Part">Severity, Type, Path or Owner.</param>
/// <param name="Fills">What accepting it writes, by the names of the form's fields.</param>
/// <param name="Answer">Empty, accepted or dismissed.</param>
/// <param name="Reason">Why it was dismissed.</param>
public sealed record SuggestionView(
    string Part, string What, string Why, IReadOnlyDictionary<string, string> Fills, IReadOnlyList<string> Parts, IReadOnlyList<string> Sentences, string Answer, string? Reason, string? Words)
{
    public static SuggestionView Of(AnsweredSuggestion it) => new(
        it.Offered.Part.ToString(), it.Offered.What, it.Offered.Why, it.Offered.Fills, it.Offered.Parts, it.Offered.Sentences,
        it.Answer switch { null => "", { Why: null } => "accepted", _ => "dismissed" }, it.Answer?.Why?.ToString(), it.Answer?.Words);
}

/// <param name="What">As it was suggested, so that nothing else is accepted that came up meanwhile.</param>
public sealed record SuggestionAccepting(string? What);

/// <param name="Reason">One of sentencesMisread, moreIsKnown, agreedOtherwise, other.</param>
/// <param name="Words">Needed for "other".</param>
public sealed record SuggestionDismissing(string? What, string? Reason, string? Words);
