using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;

namespace EscalationRoom.Web.Routing.Rules;

/// <summary>An administrator puts new rules in force. Rooms that are open keep the owner they have; a bad rule is refused and nothing changes.</summary>
public sealed class ChangeRules(RoutingTables tables, PeopleDirectory people, TimeProvider clock)
{
    private const int LongestNote = 400;

    public async Task<Result<RoutingTable>> RunAsync(PersonId by, RulesChange change, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.edit", person) is not null)
        {
            return new NotAllowed("rules.edit");
        }

        if (string.IsNullOrWhiteSpace(change.Note) || change.Note.Length > LongestNote)
        {
            return new SayWhatTheRulesChange(LongestNote);
        }

        var read = Read(change);
        return read.IsDone ? await tables.AddAsync(read.Value, change.Note, by, clock.GetUtcNow(), cancellation) : read;
    }

    /// <summary>The rules as they would be, or what is wrong with them.</summary>
    public Result<RoutingTable> Read(RulesChange change)
    {
        var read = RoutingTable.Read(change.Version + 1, change.Rules ?? []);
        return read.IsDone && read.Value.RefuseEmptyPools(people.All) is { } refusal ? refusal : read;
    }
}

/// <param name="Version">The version that was changed. When somebody else changed it meanwhile, yours is refused.</param>
/// <param name="Note">Why, for whoever reads the history.</param>
/// <param name="Rules">All rules, not only the changed ones.</param>
public sealed record RulesChange([Required] Guid? CommandId, int Version, string? Note, RuleText[]? Rules);

public sealed record SayWhatTheRulesChange(int Longest) : Refusal($"Say in at most {Longest} characters what changes and why; it stands in the history of the rules.");
