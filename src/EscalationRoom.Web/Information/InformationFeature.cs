using System.Security.Claims;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Information;

/// <summary>What the owner waits to hear from one person: from the front line, from a colleague, from the client.</summary>
public static class InformationFeature
{
    public static IServiceCollection AddInformation(this IServiceCollection services) => services.AddScoped<InformationRequests>();

    public static void MapInformation(this RouteGroupBuilder api)
    {
        var all = api.MapGroup("/rooms/{key}/information");
        all.MapGet("", AllAsync).WithSummary("Information asked for in the lanes you read").Produces<InformationAnswer>();
        all.MapPost("", async (string key, InformationAsked asked, InformationRequests requests, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await requests.RequestAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/information", frames.Answer(it))))
            .WithSummary("Ask somebody in the room for information")
            .WithDescription("A contact is asked in the Client lane, a colleague in the Internal lane. `stopsTheClock` lets the resolution's clock wait for a contact.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(new { commandId = "0192f0c5-54b0-70c1-94ff-d3af6ebbc287", person = "u-mira", question = "Which clinics cannot print?", due = "2026-11-23T15:00:00Z", stopsTheClock = false }));
        all.MapPost("/{id:guid}/answer", async (string key, Guid id, InformationText answer, InformationRequests requests, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await requests.AnswerAsync(new RoomKey(key), me.PersonId(), new EventId(id), answer, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Answer what you were asked").WithDescription("In the lane it was asked in.").Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c5-65c0-71d2-a500-e4b07fccd398", text = "Leeds, Hull and York." }));
        all.MapPost("/{id:guid}/withdraw", async (string key, Guid id, JustACommand ask, InformationRequests requests, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await requests.WithdrawAsync(new RoomKey(key), me.PersonId(), new EventId(id), ask, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Withdraw a request").WithDescription("It is not needed any more, or came another way.").Produces<CommandAnswer>();
    }

    private static async Task<IResult> AllAsync(string key, ClaimsPrincipal me, RoomReaders readers, EventFrames frames, CancellationToken cancellation) =>
        await readers.For(me.PersonId()).AsksAsync(new RoomKey(key), AskKind.Information, cancellation) is { } asks
            ? TypedResults.Ok(new InformationAnswer([.. asks.Select(it => InformationLine.Of(it, frames))]))
            : new RoomNotFound().ToHttp();
}

public sealed record InformationAnswer(IReadOnlyList<InformationLine> Requests);

/// <param name="Words">How the question begins.</param>
/// <param name="State"><c>Open</c>, <c>Answered</c> or <c>Withdrawn</c>.</param>
public sealed record InformationLine(
    string Id, int Number, string Lane, PersonName By, PersonName Person, string Words, DateTimeOffset AskedAt, DateTimeOffset? Due, string State, string? SettledBy, DateTimeOffset? SettledAt)
{
    public static InformationLine Of(Asked it, EventFrames frames) => new(
        it.Id.ToString(),
        it.Number,
        it.Lane.ToString(),
        new PersonName(it.By.ToString(), frames.Of(it.By).Name),
        new PersonName(it.Of.ToString()!, frames.Of(it.Of!.Value).Name),
        it.Words,
        it.AskedAt,
        it.Due,
        it.State.ToString(),
        it.SettledBy?.ToString(),
        it.SettledAt);
}
