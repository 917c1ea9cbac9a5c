using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms.Api;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>Says who would get a case and why, with everybody as they are now. Nothing is opened and nobody is asked.</summary>
public sealed class TryRules(IDbContextFactory<EscalationDb> contexts, RoutingFacts facts, ChangeRules change, PeopleDirectory people, TimeProvider clock)
{
    /// <summary>Rules that are tried and not saved have the version 0.</summary>
    private const int NotInForce = -1;

    public async Task<Result<RoutingDecision>> RunAsync(PersonId by, RulesTrial trial, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.read", person) is not null)
        {
            return new NotAllowed("rules.read");
        }

        var described = await CaseOfAsync(trial, cancellation);
        if (!described.IsDone)
        {
            return described.Refusal;
        }

        var draft = trial.Rules is null ? default : change.Read(new RulesChange(null, NotInForce, null, trial.Rules));
        if (draft.Refusal is { } refusal)
        {
            return refusal;
        }

        var routing = await facts.ForAsync(described.Value, [], cancellation);
        return (draft.Value is { } table ? routing with { Table = table } : routing).Decide();
    }

    private async Task<Result<RoutingCase>> CaseOfAsync(RulesTrial trial, CancellationToken cancellation)
    {
        if (TypeName.Find(trial.Type) is not { } type)
        {
            return new ChooseATypeOfEscalation(string.Join(", ", Enum.GetValues<EscalationType>().Select(TypeName.Of)));
        }

        var severity = trial.Severity is { Length: > 0 } said ? Named.Of<Severity>(said) : SubmissionRules.DefaultSeverity(type);
        if (!Enum.IsDefined(severity))
        {
            return new ChooseASeverityFromOneToFour();
        }

        return await ClientOfAsync(trial.ClientId, cancellation) is { } client
            ? new RoutingCase(type, severity, client, trial.Amount, Skill.Each(trial.Skills ?? ""), trial.At ?? clock.GetUtcNow())
            : new ChooseAClient();
    }

    private async Task<Client?> ClientOfAsync(string? reference, CancellationToken cancellation)
    {
        var id = Guid.TryParse(reference, out var parsed) ? new ClientId(parsed) : default;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().FirstOrDefaultAsync(it => it.Id == id || it.Handle == reference, cancellation);
    }
}

/// <summary>A case to try the rules with.</summary>
/// <param name="ClientId">An id, or a handle such as <c>cl-aldermoor</c>.</param>
/// <param name="Type">Such as <c>service_outage</c>.</param>
/// <param name="Severity">Left out, the default of the type.</param>
/// <param name="Skills">Skills named at submission, separated by commas.</param>
/// <param name="At">When it comes in; left out, now.</param>
/// <param name="Rules">Rules that are not in force yet; left out, those that are.</param>
public sealed record RulesTrial(
    string? ClientId, string? Type, string? Severity, decimal? Amount, string? Skills, DateTimeOffset? At, RuleText[]? Rules);

public sealed record ChooseATypeOfEscalation(string Types) : Refusal($"Choose a type of escalation: {Types}.");

public sealed record ChooseAClient() : Refusal("Choose a client: an id, or a handle such as cl-aldermoor.");
