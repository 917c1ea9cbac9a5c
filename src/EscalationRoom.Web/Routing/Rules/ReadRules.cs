using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>The rules in force, or as they were in an earlier version, and who changed them.</summary>
public sealed class ReadRules(RoutingTables tables, PeopleDirectory people)
{
    public async Task<Result<RulesAnswer>> RunAsync(PersonId by, int? version, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.read", person) is not null)
        {
            return new NotAllowed("rules.read");
        }

        var table = version is { } asked ? await tables.VersionAsync(asked, cancellation) : await tables.CurrentAsync(cancellation);
        return table is null
            ? new NoSuchVersionOfTheRules(version ?? 0)
            : new RulesAnswer(table.Version, [.. table.Rules.Select(it => it.Written)], [.. (await tables.HistoryAsync(cancellation)).Select(LineOf)]);
    }

    private RulesVersionLine LineOf(RoutingVersion it) => new(it.Version, it.Note, people.Find(it.By)?.Name ?? "", it.At);
}

/// <param name="Version">1 as shipped.</param>
/// <param name="Versions">Every change since, newest first.</param>
public sealed record RulesAnswer(int Version, IReadOnlyList<RuleText> Rules, IReadOnlyList<RulesVersionLine> Versions);

public sealed record RulesVersionLine(int Version, string Note, string By, DateTimeOffset At);

public sealed record NoSuchVersionOfTheRules(int Version) : Refusal($"There is no version {Version} of the rules. Choose one of the versions the page lists, or leave it out for the newest.");
