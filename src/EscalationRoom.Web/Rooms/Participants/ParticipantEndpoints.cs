using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Participants;

/// <summary>Who is in a room, over the API.</summary>
internal static class ParticipantEndpoints
{
    public static void MapParticipants(this RouteGroupBuilder api)
    {
        var seats = api.MapGroup("/rooms/{key}/participants");
        seats.MapPost("", async (string key, ParticipantToAdd who, AddParticipant add, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await add.RunAsync(new RoomKey(key), me.PersonId(), who, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}", frames.Answer(it))))
            .WithSummary("Add somebody to the room, or open lanes to them").WithDescription("Contacts only of the room's own client. Only counsel opens the Privileged lane.");
        seats.MapPost("/{person}/remove", async (string key, string person, ReasonGiven reason, RemoveParticipant remove, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await remove.RunAsync(new RoomKey(key), me.PersonId(), person, reason, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Remove somebody from the room").WithDescription("Takes effect at once, also on what they have open: nothing later reaches them.");
        seats.MapPost("/join", async (string key, JustACommand ask, JoinOrLeave seat, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await seat.JoinAsync(new RoomKey(key), me.PersonId(), ask, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Take a seat in a room your role opens");
        seats.MapPost("/leave", async (string key, JustACommand ask, JoinOrLeave seat, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await seat.LeaveAsync(new RoomKey(key), me.PersonId(), ask, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Leave the room").WithDescription("The owner hands off first.");
    }
}
