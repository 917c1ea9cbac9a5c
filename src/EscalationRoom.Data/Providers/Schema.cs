using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Data.Providers;

/// <summary>Whether the database has the shape this version needs, and the one way to give it that shape.</summary>
public sealed partial class Schema(IDbContextFactory<EscalationDb> contexts, Engine engine, ILogger<Schema> logger)
{
    private const int MostAttempts = 5;

    /// <summary>Nodes that start together wait for each other; the second one finds nothing to do. Most starts find nothing to do, and look only.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        if ((await StateAsync(cancellation)).IsCurrent)
        {
            return;
        }

        await using var alone = await engine.MigrateAloneAsync(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                await db.Database.MigrateAsync(cancellation);
                return;
            }
            catch (DbException race) when (attempt < MostAttempts)
            {
                // Two nodes may both find no database, or no history, and both try to create it.
                LogRace(logger, race);
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellation);
            }
        }
    }

    /// <summary>Removes the database with everything in it.</summary>
    public async Task DropAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.EnsureDeletedAsync(cancellation);
        engine.CleanUp();
    }

    public async Task<SchemaState> StateAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = db.Database.GetMigrations().ToArray();
        if (!await db.Database.CanConnectAsync(cancellation))
        {
            return new SchemaState(CanConnect: false, [], known, []);
        }

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToArray();
        return new SchemaState(CanConnect: true, applied, [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    /// <summary>SQL for review by whoever runs the database; it can be run again without harm.</summary>
    public string Script()
    {
        using var db = contexts.CreateDbContext();
        var options = engine.Provider is DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Script : MigrationsSqlGenerationOptions.Idempotent;
        return db.GetService<IMigrator>().GenerateScript(options: options);
    }

    [LoggerMessage(1021, LogLevel.Warning, "The database could not be brought up to date; trying again")]
    private static partial void LogRace(ILogger logger, Exception race);
}

/// <param name="Applied">Steps the database has taken.</param>
/// <param name="Pending">Steps it still needs.</param>
/// <param name="Unknown">Steps of a newer version than this one.</param>
public sealed record SchemaState(bool CanConnect, IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    public bool IsCurrent => CanConnect && Pending.Count == 0 && Unknown.Count == 0;
}
