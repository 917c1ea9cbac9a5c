using System.Text.Json;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Routing;

/// <summary>The rules in force and every version before. Nothing stored means the shipped ones.</summary>
public sealed class RoutingTables(IDbContextFactory<EscalationDb> contexts)
{
    private RoutingTable _known = ShippedRules.Table;

    public async Task<RoutingTable> CurrentAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var newest = await db.RoutingTables.MaxAsync(it => (int?)it.Version, cancellation) ?? ShippedRules.Table.Version;
        if (newest != _known.Version)
        {
            _known = await VersionAsync(newest, cancellation) ?? _known;
        }

        return _known;
    }

    /// <returns>Nothing when there is no such version.</returns>
    public async Task<RoutingTable?> VersionAsync(int version, CancellationToken cancellation)
    {
        if (version == ShippedRules.Table.Version)
        {
            return ShippedRules.Table;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.RoutingTables.AsNoTracking().FirstOrDefaultAsync(it => it.Version == version, cancellation);
        return row is null ? null : RoutingTable.Read(version, JsonSerializer.Deserialize<RuleText[]>(row.Rules, JsonSerializerOptions.Web) ?? []).Value;
    }

    /// <summary>Who changed the rules, when and why, newest first.</summary>
    public async Task<IReadOnlyList<RoutingVersion>> HistoryAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.RoutingTables.AsNoTracking().OrderByDescending(it => it.Version)
            .Select(it => new RoutingVersion(it.Version, it.Note, it.By, it.At)).ToListAsync(cancellation);
    }

    /// <summary>Adds a version. Two people who change the same one at once are not both right: the second is told.</summary>
    public async Task<Result<RoutingTable>> AddAsync(RoutingTable table, string note, PersonId by, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = new RoutingTableRow
        {
            Version = table.Version,
            Rules = JsonSerializer.Serialize(table.Rules.Select(it => it.Written), JsonSerializerOptions.Web),
            Note = note,
            By = by,
            At = now,
        };
        if (table.Version != (await CurrentAsync(cancellation)).Version + 1)
        {
            return await AnswerAgainAsync(table, row, cancellation);
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            db.RoutingTables.Add(row);
            await db.SaveChangesAsync(cancellation);
            return table;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return await AnswerAgainAsync(table, row, cancellation);
        }
    }

    /// <summary>Asking twice is asking once.</summary>
    private async Task<Result<RoutingTable>> AnswerAgainAsync(RoutingTable table, RoutingTableRow wanted, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isSaved = await db.RoutingTables.AnyAsync(
            it => it.Version == wanted.Version && it.By == wanted.By && it.Note == wanted.Note && it.Rules == wanted.Rules, cancellation);
        return isSaved ? table : new SomebodyElseChangedTheRules();
    }
}

/// <summary>One change of the rules.</summary>
public sealed record RoutingVersion(int Version, string Note, PersonId By, DateTimeOffset At);

public sealed record SomebodyElseChangedTheRules()
    : Refusal("Somebody else changed the rules meanwhile. Look at theirs, then make your change again.");
