using System.Security.Claims;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Ownership.Document;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Composing;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Ownership;

/// <summary>Who answers for a room: handing it off, taking command, giving it back.</summary>
public static class OwnershipFeature
{
    public static IServiceCollection AddOwnership(this IServiceCollection services) => services
        .AddScoped<OfferHandoff>()
        .AddScoped<ReadHandoff>()
        .AddScoped<AcceptHandoff>()
        .AddScoped<DeclineHandoff>()
        .AddScoped<CommandOfRoom>()
        .AddScoped<ElevateRoom>()
        .AddScoped<ISlashCommand, HandoffCommand>()
        .AddScoped<ISlashCommand, ElevateCommand>()
        .AddScoped<ISlashCommand, TakeCommandCommand>()
        .AddScoped<ISlashCommand, ReturnCommandCommand>()
        .AddHostedService<HandoffDeadline>();

    public static void MapOwnership(this RouteGroupBuilder api)
    {
        api.MapPost("/rooms/{key}/handoffs", async (string key, HandoffOffer offer, OfferHandoff handoff, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await handoff.RunAsync(new RoomKey(key), me.PersonId(), offer, cancellation)).ToHttp(it => TypedResults.Created($"/api/handoffs/{it.Handoff}", HandoffAnswer.Of(it))))
            .WithSummary("Offer the room to somebody").WithDescription("The owner stays owner until it is accepted. 422 says who owns the room if it is not you.")
            .Produces<HandoffAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(
                new { commandId = "0192f0c4-8c20-7a41-b6f2-5d1e7a8b9c55", to = "u-sofia", reason = "I am needed on ESC-2026-0149.", expiresInMinutes = 10, tone = "Ruth wants times, not apologies.", notToSay = "Nobody says resolved before 16:02." }));
        api.MapGet("/handoffs/{id:guid}", async (Guid id, ReadHandoff read, PeopleDirectory people, ClaimsPrincipal me, CancellationToken cancellation) =>
            await read.OfAsync(me.PersonId(), new HandoffId(id), cancellation) is { } document ? TypedResults.Ok(HandoffDocumentAnswer.Of(document, people)) : new RoomNotFound().ToHttp())
            .WithSummary("What a waiting offer hands over")
            .WithDescription("Seven sections, made of the room's facts in the lanes you read and of what the offerer wrote. 404 once it is answered.")
            .Produces<HandoffDocumentAnswer>();
        api.MapPost("/rooms/{key}/elevations", async (string key, HandoffOffer offer, ElevateRoom elevate, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await elevate.RunAsync(new RoomKey(key), me.PersonId(), offer, cancellation)).ToHttp(it => TypedResults.Created($"/api/handoffs/{it.Handoff}", HandoffAnswer.Of(it))))
            .WithSummary("Elevate the escalation to a higher tier").WithDescription("Answered like a handoff. Until it is accepted the owner stays owner; then they are deputy.");
        api.MapPost("/handoffs/{id:guid}/accept", async (Guid id, Readback readback, AcceptHandoff handoff, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await handoff.RunAsync(me.PersonId(), new HandoffId(id), readback, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Accept an offered room").WithDescription("Only the person it was offered to, with a readback in their own words. Whoever comes too late is told who won and when.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-9d31-7b52-87a3-6e2f8b9c0d66", opened = 7, readback = "The report is mine. Nobody says resolved before 16:02." }));
        api.MapPost("/handoffs/{id:guid}/decline", async (Guid id, ReasonGiven reason, DeclineHandoff handoff, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await handoff.RunAsync(me.PersonId(), new HandoffId(id), reason, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Decline an offered room");
        api.MapPost("/rooms/{key}/command", async (string key, ReasonGiven reason, CommandOfRoom command, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await command.TakeAsync(new RoomKey(key), me.PersonId(), reason, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Take command").WithDescription("An executive or the duty manager becomes owner at once, with a reason everybody reads.");
        api.MapPost("/rooms/{key}/command/return", async (string key, CommandReturn note, CommandOfRoom command, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await command.ReturnAsync(new RoomKey(key), me.PersonId(), note, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Return command to whom it was taken from");
    }
}

/// <summary>An offer that waits.</summary>
public sealed record HandoffAnswer(Guid Id, string To, string Reason, DateTimeOffset ExpiresAt)
{
    public static HandoffAnswer Of(OwnershipOffered it) => new(it.Handoff.Value, it.To.ToString(), it.Reason, it.Expires);

    public static HandoffAnswer Of(EscalationElevated it) => new(it.Handoff.Value, it.To.ToString(), it.Reason, it.Expires);
}
