using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>Sending an incomplete escalation back, and completing it, for machines.</summary>
internal static class ReturnEndpoints
{
    private static readonly Example NoEvidence = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2ca0", missing = "Which sites are affected, and the monitoring extract." });

    private static readonly Example AllSites = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2ca1", added = "The extract is attached.", impact = "All 14 sites, about 400 patients an hour", fields = new { affectedSites = "14" } });

    public static void Map(WebApplication app, RouteGroupBuilder api)
    {
        app.MapPost("/completing/{key}/answers", async (string key, AnswersToKeep kept, KeepCompletion keep, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await keep.SaveAsync(new RoomKey(key), me.PersonId(), kept.Answers ?? [], cancellation)).ToHttp(it => TypedResults.Ok(DraftAnswer.Of(it))))
            .AddEndpointFilter(SameOrigin.ForWriting).DisableAntiforgery().ExcludeFromDescription();
        var room = api.MapGroup("/rooms/{key}");
        room.MapPost("/return", async (string key, EscalationToReturn asked, ReturnEscalation send, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await send.RunAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Send an incomplete escalation back to its author")
            .WithDescription("Before it is accepted, for the duty manager and whoever is asked to accept it. Its clocks run on; nobody is asked until it is completed.")
            .WithMetadata(NoEvidence);
        room.MapPost("/resubmit", async (string key, EscalationToResubmit asked, ResubmitEscalation send, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await send.RunAsync(new RoomKey(key), me.PersonId(), asked, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("Complete an escalation that was sent back")
            .WithDescription("For its author and the duty manager. Send what is missing in words, or the parts of the form that change; what is left out stays. Title, kind and severity may change, too; the severity by whoever may change it in the room. The timeline says what changed, and the first owner is asked anew.")
            .WithMetadata(AllSites);
    }
}
