using System.Security.Claims;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Routing.Available;

/// <summary>Whether somebody can be asked, for machines such as a calendar or a rota.</summary>
internal static class AvailabilityEndpoints
{
    private static readonly Example Away = new(new
    {
        commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c71",
        awayFrom = "2026-12-21T08:00:00Z",
        awayUntil = "2027-01-04T08:00:00Z",
        @delegate = "u-daniel",
        isAtCapacity = false,
    });

    public static void Map(RouteGroupBuilder api)
    {
        var person = api.MapGroup("/people/{person}/availability");
        person.MapGet("", async (string person, SetAvailability availability, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await availability.ReadAsync(me.PersonId(), person, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Whether somebody can be asked to take a room")
            .Produces<AvailabilityAnswer>();
        person.MapPost("", async (string person, AvailabilitySaid said, SetAvailability availability, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await availability.RunAsync(me.PersonId(), person, said, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Say whether you can be asked to take a room")
            .WithDescription("Out of office with a delegate, at capacity, on call, conflicts of interest. For yourself; the duty manager and administrators for everybody. Delegates that go in a circle are refused.")
            .Produces<AvailabilityAnswer>()
            .WithMetadata(Away);
    }
}
