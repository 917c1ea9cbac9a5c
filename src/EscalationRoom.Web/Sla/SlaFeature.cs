using System.Security.Claims;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Sla.Hours;
using EscalationRoom.Web.Sla.Promises;

namespace EscalationRoom.Web.Sla;

/// <summary>The promises' clocks: telling what is due, pausing, and explaining deadlines.</summary>
public static class SlaFeature
{
    private static readonly Example WaitForNetco = new(new
    {
        commandId = "0192f0c4-7a10-7c2e-9a55-3f0b6a1d2c44",
        pause = "awaitingThirdParty",
        thirdParty = "Netco",
        reference = "INC-48813",
        until = "2026-11-24T10:00:00Z",
        why = "Their line must be measured first.",
    });

    public static IServiceCollection AddSla(this IServiceCollection services) => services
        .AddScoped<PauseClocks>()
        .AddScoped<ReadClocks>()
        .AddScoped<ChangePromise>()
        .AddScoped<ChangeCalendars>()
        .AddHostedService<ClockDeadline>();

    public static void MapSla(this RouteGroupBuilder api)
    {
        PromiseEndpoints.Map(api);
        CalendarsEndpoints.Map(api);
        var room = api.MapGroup("/rooms/{key}");
        room.MapGet("/clocks", async (string key, ReadClocks read, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await read.RunAsync(new RoomKey(key), me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("The clocks of a room, each with the ledger that explains its deadline")
            .WithDescription("For staff who read the Client and the Internal lane; others get none.")
            .Produces<ClocksAnswer>();
        room.MapPost("/pauses", async (string key, PauseToMake pause, PauseClocks pauses, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await pauses.PauseAsync(new RoomKey(key), me.PersonId(), pause, cancellation)).ToHttp(it => TypedResults.Created($"/api/rooms/{key}/clocks", frames.Answer(it))))
            .WithSummary("Pause what a reason may pause, until a named time")
            .WithDescription("`awaitingClient` needs `contact` and the `message` with the question, `awaitingThirdParty` a `thirdParty` and its `reference`, "
                + "`clientRequestedHold` the client's `message`; `legalHoldComms` is counsel's. At Sev1 only the client's own wish pauses the resolution.")
            .Produces<CommandAnswer>(StatusCodes.Status201Created)
            .WithMetadata(WaitForNetco);
        room.MapPost("/pauses/end", async (string key, PauseToEnd pause, PauseClocks pauses, EventFrames frames, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await pauses.ResumeAsync(new RoomKey(key), me.PersonId(), pause, cancellation)).ToHttp(it => TypedResults.Ok(frames.Answer(it))))
            .WithSummary("End a pause before its time")
            .Produces<CommandAnswer>()
            .WithMetadata(new Example(new { commandId = "0192f0c4-7a10-7c2e-9a55-3f0b6a1d2c45", pause = "awaitingThirdParty", why = "They measured it." }));
    }
}
