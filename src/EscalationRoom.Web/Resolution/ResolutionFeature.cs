using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Composing;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Resolution;

/// <summary>From a proposal over its sign-offs and the client's word to the end of the room, and back again.</summary>
public static class ResolutionFeature
{
    public static IServiceCollection AddResolution(this IServiceCollection services) => services
        .AddScoped<PrepareResolution>()
        .AddScoped<DecideResolution>()
        .AddScoped<RecordDecision>()
        .AddScoped<ISlashCommand, DecisionCommand>()
        .AddScoped<EndRoom>();

    public static void MapResolution(this RouteGroupBuilder api)
    {
        var room = api.MapGroup("/rooms/{key}");
        MapPreparing(room.MapGroup("/resolutions"));
        MapDeciding(room.MapGroup("/resolutions"));
        room.MapPost("/decisions", async (string key, DecisionMade decision, RecordDecision record, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await record.RunAsync(new RoomKey(key), me.PersonId(), decision, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/timeline", frames.Answer(it))))
            .WithSummary("Record a decision with its options and its reason");
        room.MapPost("/close", async (string key, ClosingWords words, EndRoom end, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await end.CloseAsync(new RoomKey(key), me.PersonId(), words, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Close the room").WithDescription("Needs a summary for the record and a closing message, which the client reads in the same moment.");
        room.MapPost("/reopen", async (string key, ReasonGiven reason, EndRoom end, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await end.ReopenAsync(new RoomKey(key), me.PersonId(), reason, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Reopen a closed room within 14 days").WithDescription("The client may, too.");
    }

    private static void MapPreparing(RouteGroupBuilder resolutions)
    {
        resolutions.MapPost("", async (string key, Proposal proposal, PrepareResolution prepare, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await prepare.ProposeAsync(new RoomKey(key), me.PersonId(), proposal, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}", frames.Answer(it))))
            .WithSummary("Propose a resolution").WithDescription("The client hears nothing of it before it is offered to them.");
        resolutions.MapPost("/reviews", async (string key, VerdictGiven verdict, PrepareResolution prepare, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await prepare.ReviewAsync(new RoomKey(key), me.PersonId(), verdict, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Approve or reject the proposed resolution").WithDescription("Counts as the sign-off your role can give, where one is needed.");
        resolutions.MapPost("/offer", async (string key, OfferToClient offer, PrepareResolution prepare, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await prepare.OfferAsync(new RoomKey(key), me.PersonId(), offer, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Put the resolution before the client").WithDescription("Refused while a needed sign-off is missing; the answer names it.");
    }

    private static void MapDeciding(RouteGroupBuilder resolutions)
    {
        resolutions.MapPost("/accept", async (string key, ClientYes yes, DecideResolution decide, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await decide.AcceptAsync(new RoomKey(key), me.PersonId(), yes, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Accept the resolution").WithDescription("For the client's contacts in the room.");
        resolutions.MapPost("/reject", async (string key, ClientNo no, DecideResolution decide, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await decide.RejectAsync(new RoomKey(key), me.PersonId(), no, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Do not accept the resolution").WithDescription("For the client's contacts in the room. The escalation goes up a tier at once.");
    }
}
