using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Posting and changing messages over the API.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        api.MapPost("/rooms/{key}/messages", async (string key, MessageToPost message, PostMessage post, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await post.RunAsync(new RoomKey(key), me.PersonId(), message, cancellation)).ToHttp(it => TypedResults.Created($"/r/{key}/m/{it.EventId}", it)))
            .WithSummary("Post a message in one lane").WithDescription("Answered after the message is durable. The same commandId and body gives the same answer; another body 422 CommandIdReused. A message to the client may make a commitment and keep others in the same moment.")
            .AddEndpointFilter<SendLimitFilter>()
            .Produces<SendAnswer>(StatusCodes.Status201Created)
            .WithMetadata(new Example(
                new { commandId = "0192f0c4-7a10-7c2e-9a55-3f0b6a1d2c11", lane = "Client", text = "All sites are restored as of 14:02. Next update by 14:35.", commitment = new { kind = "nextUpdate", due = "2026-11-23T14:35:00Z" } },
                new { eventId = "0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44", lane = "Client", number = 12, cursor = "AQMMCA", at = "2026-11-23T14:02:11.344Z" }));
        var one = api.MapGroup("/rooms/{key}/messages/{id:guid}");
        one.MapPost("/edit", async (string key, Guid id, TextEdit edit, ChangeMessage change, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.EditAsync(new RoomKey(key), me.PersonId(), new EventId(id), edit, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Edit your message within 15 minutes; the history stays visible");
        one.MapPost("/delete", async (string key, Guid id, JustACommand ask, ChangeMessage change, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.DeleteAsync(new RoomKey(key), me.PersonId(), new EventId(id), ask, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Delete your message; a tombstone stays");
        one.MapPost("/reactions", async (string key, Guid id, Reaction reaction, ChangeMessage change, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.ReactAsync(new RoomKey(key), me.PersonId(), new EventId(id), reaction, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("React to a message, or take the reaction back");
        one.MapPost("/pin", async (string key, Guid id, Pin pin, ChangeMessage change, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await change.PinAsync(new RoomKey(key), me.PersonId(), new EventId(id), pin, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Pin or unpin a message");
    }
}
