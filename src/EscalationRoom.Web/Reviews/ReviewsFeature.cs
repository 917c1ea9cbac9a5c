using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Reviews;

/// <summary>Who must look at what, by when, and what they said.</summary>
public static class ReviewsFeature
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services.AddScoped<ReviewRequests>();

    public static void MapReviews(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/rooms/{key}/reviews");
        all.MapGet("", AllAsync).WithSummary("Verdicts asked for in the lanes you read").Produces<ReviewsAnswer>();
        all.MapPost("", async (string key, ReviewAsked asked, ReviewRequests reviews, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await reviews.RequestAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/reviews", frames.Answer(it))))
            .WithSummary("Ask somebody for a verdict").WithDescription("They must read the lane. `about` names what they should look at.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c5-3290-7eaf-b2dd-b18d4c9faa65", reviewer = "u-noor", lane = "Internal", question = "May we say this?", due = "2026-11-23T15:00:00Z" }));
        all.MapPost("/{id:guid}", async (string key, Guid id, ReviewWords words, ReviewRequests reviews, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await reviews.GiveAsync(new RoomKey(key), me.PersonId(), id, words, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Give a verdict").WithDescription("`id` is the request, or the message, document or decision itself. It answers every request made of you about it.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c5-43a0-7fb0-83ee-c29e5daab176", verdict = "approvedWithChanges", note = "Drain the booking nodes last." }));
    }

    private static async Task<IResult> AllAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).AsksAsync(new RoomKey(key), AskKind.Review, cancellation) is { } asks
            ? TypedResults.Ok(new ReviewsAnswer([.. asks.Select(it => ReviewLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();
}

public sealed record ReviewsAnswer(IReadOnlyList<ReviewLine> Reviews);

/// <param name="Words">How the question begins.</param>
/// <param name="State"><c>Open</c> or <c>Answered</c>.</param>
public sealed record ReviewLine(
    string Id, string Lane, PersonName By, PersonName Reviewer, string Words, string? About, DateTimeOffset AskedAt, DateTimeOffset? Due, string State, string? SettledBy, DateTimeOffset? SettledAt)
{
    public static ReviewLine Of(Asked it, EventFrames frames) => new(
        it.Id.ToString(),
        it.Lane.ToString(),
        new PersonName(it.By.ToString(), frames.Of(it.By).Name),
        new PersonName(it.Of.ToString()!, frames.Of(it.Of!.Value).Name),
        it.Words,
        it.Subject?.ToString(),
        it.AskedAt,
        it.Due,
        it.State.ToString(),
        it.SettledBy?.ToString(),
        it.SettledAt);
}
