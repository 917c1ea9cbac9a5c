using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Rooms.Titling;

/// <summary>What a room is called, over the API.</summary>
internal static class TitlingEndpoints
{
    public static void MapTitling(this RouteGroupBuilder api) =>
        api.MapPost("/rooms/{key}/title", async (string key, TitleGiven given, RetitleRoom retitle, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await retitle.RunAsync(new RoomKey(key), me.PersonId(), given, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Give the escalation another title")
            .WithDescription("For its owner and the duty manager. Everybody in the room sees it, the client too; the old title stays in the record. `seen` is the title you had before you: if somebody changed it meanwhile, yours is refused.")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new
            {
                commandId = "0192f0c4-ab10-7d3e-8c44-1f2a3b4c5d6e",
                title = "Booking and results slow at 3 of 14 sites",
                seen = "Clinic booking and results feed down at all 14 sites",
            }));
}
