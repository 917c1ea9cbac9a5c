using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Executive;

/// <summary>How executives take part without getting in the way.</summary>
public static class ExecutiveFeature
{
    public static IServiceCollection AddExecutive(this IServiceCollection services) => services.AddScoped<OwnerQuestions>();

    public static void MapExecutive(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/rooms/{key}/questions");
        all.MapGet("", AllAsync).WithSummary("Questions to the owner, and what became of them").Produces<QuestionsAnswer>();
        all.MapPost("", async (string key, QuestionText question, OwnerQuestions questions, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await questions.AskAsync(new RoomKey(key), me.PersonId(), question, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/questions", frames.Answer(it))))
            .WithSummary("Ask the owner").WithDescription("For executives. It waits in the owner's queue, in the Executive lane; whoever owns the room by then answers.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c5-1070-7c8e-90bb-9f6b2a7d8e43", text = "Is any patient data exposed?" }));
        all.MapPost("/{id:guid}/answer", async (string key, Guid id, QuestionText answer, OwnerQuestions questions, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await questions.AnswerAsync(new RoomKey(key), me.PersonId(), new EventId(id), answer, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Answer a question in the Executive lane").Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c5-2180-7d9f-a1cc-a07c3b8e9f54", text = "No sign of exposure, this is capacity." }));
        all.MapPost("/{id:guid}/withdraw", async (string key, Guid id, JustACommand ask, OwnerQuestions questions, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await questions.WithdrawAsync(new RoomKey(key), me.PersonId(), new EventId(id), ask, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Withdraw your question").Produces<CommandAnswer>();
    }

    private static async Task<IResult> AllAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).AsksAsync(new RoomKey(key), AskKind.Question, cancellation) is { } asks
            ? TypedResults.Ok(new QuestionsAnswer([.. asks.Select(it => QuestionLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();
}

public sealed record QuestionsAnswer(IReadOnlyList<QuestionLine> Questions);

/// <param name="Words">How it begins; the whole is the message.</param>
/// <param name="State"><c>Open</c>, <c>Answered</c> or <c>Withdrawn</c>.</param>
public sealed record QuestionLine(string Id, int Number, PersonName By, string Words, string? Message, DateTimeOffset AskedAt, string State, string? SettledBy, DateTimeOffset? SettledAt)
{
    public static QuestionLine Of(Asked it, EventFrames frames) => new(
        it.Id.ToString(), it.Number, new PersonName(it.By.ToString(), frames.Of(it.By).Name), it.Words, it.Subject?.ToString(), it.AskedAt, it.State.ToString(), it.SettledBy?.ToString(), it.SettledAt);
}
