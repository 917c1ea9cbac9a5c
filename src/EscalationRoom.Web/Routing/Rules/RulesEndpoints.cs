using System.Security.Claims;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.ApiText;
using EscalationRoom.Web.Shell.SignIn;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>The rules that find the first owner, for machines.</summary>
internal static class RulesEndpoints
{
    private static readonly Example OneRule = new(new
    {
        commandId = "0192f0c4-8a01-7c2e-9a55-3f0b6a1d2c70",
        version = 1,
        note = "Outages of banks go to the payments people.",
        rules = ShippedRules.Texts.Take(1).Append(ShippedRules.Texts[^1]),
    });

    private static readonly Example AnOutage = new(new { clientId = "cl-aldermoor", type = "service_outage", severity = "Sev1", skills = "platform" });

    public static void Map(RouteGroupBuilder api)
    {
        var routing = api.MapGroup("/routing");
        routing.MapGet("/rules", async (int? version, ReadRules read, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await read.RunAsync(me.PersonId(), version, cancellation)).ToHttp(TypedResults.Ok))
            .WithSummary("The ordered rules that find the first owner")
            .WithDescription("For staff. The first rule whose condition holds decides. `version` reads an earlier one; 1 is as shipped.")
            .Produces<RulesAnswer>();
        routing.MapPost("/rules", async (RulesChange change, ChangeRules rules, ReadRules read, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await rules.RunAsync(me.PersonId(), change, cancellation)) is { Refusal: { } refusal }
                ? refusal.ToHttp()
                : (await read.RunAsync(me.PersonId(), null, cancellation)).ToHttp(it => TypedResults.Created("/api/routing/rules", it)))
            .WithSummary("Put new rules in force")
            .WithDescription("For administrators. Send all rules and the version you changed. A bad rule (an unknown field, a pool nobody is in, no duty in the fallback) is refused with its reason, and nothing changes. Open rooms keep their owner.")
            .Produces<RulesAnswer>(StatusCodes.Status201Created)
            .WithMetadata(OneRule);
        routing.MapPost("/try", async (RulesTrial trial, TryRules rules, ClaimsPrincipal me, CancellationToken cancellation) =>
            (await rules.RunAsync(me.PersonId(), trial, cancellation)).ToHttp(it => TypedResults.Ok(new TrialAnswer(it.InWords(), it))))
            .WithSummary("Who would get this case, and why")
            .WithDescription("For staff. Everybody counts as they are now; nothing is opened and nobody is asked. `rules` tries rules that are not in force.")
            .Produces<TrialAnswer>()
            .WithMetadata(AnOutage);
    }
}

/// <param name="Why">The decision as one sentence after another.</param>
public sealed record TrialAnswer(string Why, RoutingDecision Decision);
