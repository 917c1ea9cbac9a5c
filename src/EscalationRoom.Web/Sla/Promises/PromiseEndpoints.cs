using System.Security.Claims;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Sla.Promises;

/// <summary>What is promised to clients, for machines.</summary>
internal static class PromiseEndpoints
{
    private static readonly Example Faster = new(new
    {
        commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c80",
        version = 1,
        note = "Contracts of 2027.",
        promises = PromiseTable.Shipped.Texts.Select(it => new { severity = it.Severity.ToString(), measure = it.Measure.ToString(), times = it.Times }),
    });

    private static readonly Example ToOne = new(new { commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c81", version = 2, rooms = new[] { "ESC-2026-0147" } });

    public static void Map(RouteGroupBuilder api)
    {
        var promises = api.MapGroup("/promises");
        promises.MapGet("", async (ChangePromise change, ClaimsPrincipal me, CancellationToken cancellation) => (await change.ReadAsync(me.PersonId(), cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("The times promised to clients, and the open rooms that go by an earlier version").Produces<PromiseAnswer>();
        promises.MapPost("", async (PromiseChange wanted, ChangePromise change, ClaimsPrincipal me, CancellationToken cancellation) => (await change.RunAsync(me.PersonId(), wanted, cancellation)).ToHttp(it => TypedResults.Created("/api/promises", it)))
            .WithSummary("Put another promise in force for new rooms")
            .WithDescription("For administrators. Send all promises and the version you changed. In open rooms no deadline moves: `older` in the answer tells which would, and `/apply` moves them.")
            .Produces<PromiseAnswer>(StatusCodes.Status201Created).WithMetadata(Faster);
        promises.MapPost("/apply", async (PromiseToApply asked, ChangePromise change, ClaimsPrincipal me, CancellationToken cancellation) => (await change.ApplyAsync(me.PersonId(), asked, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("Apply the promise in force to open rooms").WithDescription("For administrators. Open clocks are counted again from their start; the ledger of each room says who applied it.").Produces<AppliedAnswer>().WithMetadata(ToOne);
    }
}
