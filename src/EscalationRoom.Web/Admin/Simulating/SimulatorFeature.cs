using System.Security.Claims;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>Sample triggers on a demo clock.</summary>
public static class SimulatorFeature
{
    private static readonly Example DeclinedOnce = new(new
    {
        sample = "clinics-down",
        at = "2026-11-24T13:03:00Z",
        minutes = 30,
        acts = new object[] { new { minute = 4, act = "decline", why = "noCapacity" }, new { minute = 9, act = "accept" } },
    });

    public static IServiceCollection AddSimulator(this IServiceCollection services) => services.AddScoped<SimulateCase>();

    public static void MapSimulator(this RouteGroupBuilder api)
    {
        var simulations = api.MapGroup("/simulations");
        simulations.MapGet("", (SimulateCase simulate, ClaimsPrincipal me) => Samples(simulate.MayRun(me.PersonId())).ToHttp(TypedResults.Ok))
            .WithSummary("The sample triggers that can be simulated").WithDescription("For administrators.").Produces<SamplesAnswer>();
        simulations.MapPost("", async (SimulationToRun asked, SimulateCase simulate, PeopleDirectory people, ClaimsPrincipal me, CancellationToken cancellation) =>
        {
            var begun = await simulate.BeginAsync(me.PersonId(), asked, cancellation);
            return (begun.Refusal ?? asked.Play(begun.Value!)) is { } refusal
                ? refusal.ToHttp()
                : TypedResults.Ok(SimulationAnswer.Of(begun.Value!, await simulate.ChoicesAsync(begun.Value!, cancellation), people));
        })
            .WithSummary("Fire a sample trigger and move a demo clock")
            .WithDescription("For administrators. Tells what would happen: completeness and criteria, who is asked and why and who next, the clocks, and every warning, breach, reminder and notice by its channel. No room is opened and nobody is told.")
            .Produces<SimulationAnswer>()
            .WithMetadata(DeclinedOnce);
    }

    private static Result<SamplesAnswer> Samples(bool isAllowed) => isAllowed
        ? new SamplesAnswer([.. SampleCases.All.Select(it => new SampleLine(it.Name, it.Title, TriggerName.Of(it.Trigger), it.ClientId, it.Severity.ToString()))])
        : new NotAllowed(SimulateCase.Operation);
}

public sealed record SamplesAnswer(IReadOnlyList<SampleLine> Samples);

/// <param name="Trigger">frontline_unresolved, threshold, lapse or client_request.</param>
public sealed record SampleLine(string Sample, string Title, string Trigger, string ClientId, string Severity);
