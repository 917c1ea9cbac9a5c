using System.Data.Common;
using EscalationRoom.Data.Providers.PostgreSql;
using EscalationRoom.Data.Providers.Sqlite;
using EscalationRoom.Data.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Providers;

/// <summary>What differs between the three database engines, and nothing else.</summary>
public abstract class Engine(string connection)
{
    private const int MostParameters = 64;

    private static readonly string[] ParameterNames = [.. Enumerable.Range(0, MostParameters).Select(it => $"@p{it}")];

    public abstract DatabaseProvider Provider { get; }

    /// <summary>How many writers share the rooms; one on SQLite, which has one writer anyway.</summary>
    public abstract int Writers { get; }

    /// <summary>Whether other nodes may write to the same database.</summary>
    public bool MayHaveOtherNodes => Provider is not DatabaseProvider.Sqlite;

    /// <summary>Whether a batch of statements without a transaction of its own is all or nothing: one round trip less for each commit.</summary>
    public virtual bool BatchIsWhole => false;

    protected string Connection { get; } = connection;

    public static Engine For(DatabaseProvider provider, string connection) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteEngine(connection),
        DatabaseProvider.SqlServer => new SqlServerEngine(connection),
        DatabaseProvider.PostgreSql => new PostgreSqlEngine(connection),
    };

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>A connection of the writer's own, made ready for durable commits.</summary>
    public abstract Task<DbConnection> OpenWriterAsync(CancellationToken cancellation);

    /// <summary>How a statement of the writer's spells its parameter at a position.</summary>
    public virtual string Placeholder(int at) => ParameterName(at);

    /// <summary>The name that parameter carries; empty where only its position counts.</summary>
    public virtual string ParameterName(int at) => ParameterNames[at];

    /// <summary>Keeps other processes from changing the schema meanwhile. Servers do that by themselves, for as long as the connection lives.</summary>
    public virtual Task<IAsyncDisposable?> MigrateAloneAsync(CancellationToken cancellation) => Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>Removes what lies beside a database that was dropped.</summary>
    public virtual void CleanUp()
    {
    }

    /// <summary>Whether the exception says that a key was taken already, by another writer or an earlier attempt.</summary>
    public abstract bool IsKeyClash(DbException failure);
}
