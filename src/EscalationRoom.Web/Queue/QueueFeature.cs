using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Api;
using EscalationRoom.Web.Queue.Assigning;
using EscalationRoom.Web.Queue.Listing;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Queue;

/// <summary>What is open and waits for somebody: the queue, one's own work, and the duty manager's board.</summary>
public static class QueueFeature
{
    private static readonly Example AskKenji = new(new
    {
        commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c61",
        to = "u-kenji",
        reason = "Tokyo is awake, and he knows this client's set-up.",
    });

    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddScoped<ListOpenRooms>()
        .AddScoped<SavedViews>()
        .AddScoped<AcceptOfferedRoom>()
        .AddScoped<AssignRoom>()
        .AddScoped<ReassignRoom>()
        .AddScoped<OfferRooms>()
        .AddScoped<TakeOverRoom>();

    public static void MapQueue(this RouteGroupBuilder api)
    {
        api.MapGet("/queue", async (string? view, string? cursor, int? limit, ListOpenRooms read, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await read.RunAsync(me.PersonId(), view, cursor, limit, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Open escalations you may enter, what comes due first")
            .WithDescription("For staff. `view` is one of the ids in `views`; each count and row covers only what you may enter, and clocks only what you may read. At most 200 rows a page; pass `cursor` to go on.")
            .Produces<QueueAnswer>();
        api.MapPost("/rooms/{key}/assignments", async (string key, RoomAssignment asked, AssignRoom assign, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await assign.RunAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}", frames.Answer(it))))
            .WithSummary("Ask somebody of your choice to accept a room nobody has accepted")
            .WithDescription("For the duty manager. Whoever was asked before is asked no longer; the duty manager answers for the room until it is accepted.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(AskKenji);
        api.MapPost("/rooms/{key}/reassignments", async (string key, RoomAssignment asked, ReassignRoom reassign, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await reassign.RunAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Created($"/api/handoffs/{it.Handoff}", frames.Answer(it))))
            .WithSummary("Ask somebody of your choice to take a room from its owner")
            .WithDescription("For the duty manager. Answered like a handoff; the owner answers for the room until then. A handoff that waits falls away.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(AskKenji);
    }
}
