using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Posting and changing messages over the API.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        api.MapPost("/rooms/{key}/messages", async (string key, MessageToPost message, PostMessage post, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await post.RunAsync(new RoomKey(key), me.PersonId(), message, cancellation)).ToHttp(it => TypedResults.Created($"/r/{key}/m/{it.EventId}", it)))
            .WithSummary("Post a message in one lane").WithDescription("Answered after the message is durable. The same commandId and body gives the same answer; another body 422 CommandIdReused.")
            .AddEndpointFilter<SendLimitFilter>();
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
