using System.Data.Common;
using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Workload;
using EscalationRoom.Rig;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EscalationRoom.Faults.Runs;

/// <summary>One database and the nodes on it, started for a run and gone with it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Scratch _files = new();
    private readonly List<Product> _nodes = [];
    private PrivatePostgres? _postgres;
    private PrivateRedis? _redis;
    private ProductSetup _setup = ProductSetup.Sqlite("");
    private Setting? _setting;

    public Fleet Fleet => new(_nodes);

    public Product First => _nodes[0];

    public Setting Setting => _setting!;

    public string Database => _setup.Provider;

    /// <param name="folder">Where SQLite puts its file, when it matters.</param>
    /// <param name="mailPort">Where a mail relay listens, when it matters.</param>
    public static async Task<Stage> RaiseAsync(
        string database, int nodes, bool redis, int rooms, CancellationToken cancellation, string? folder = null, int? mailPort = null)
    {
        var stage = new Stage();
        try
        {
            await stage.StartAsync(database, nodes, redis, folder, mailPort, cancellation);
            stage._setting = await Setting.PrepareAsync(stage.First, rooms, cancellation);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything that can be checked once the clients have stopped: from outside, by SQL, and by the product's own audit.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(Evidence evidence)
    {
        var found = new List<Violation>(OrderChecker.Check(evidence));
        found.AddRange(await SqlAsync(new SqlNotes(evidence)));
        found.AddRange(await AuditAsync());
        return found;
    }

    public async Task<IReadOnlyList<Violation>> SqlAsync(SqlNotes notes)
    {
        await using var connection = await ConnectAsync();
        return await new SqlChecker(connection).CheckAsync(notes);
    }

    /// <summary>The product's own tables.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Database == "Sqlite"
            ? new SqliteConnection($"{_setup.Connection};Pooling=False")
            : new NpgsqlConnection(_setup.Connection);
        await connection.OpenAsync();
        return connection;
    }

    public async Task<IReadOnlyList<Violation>> AuditAsync()
    {
        var audit = await First.RunAsync("audit", "verify");
        return audit.ExitCode == 0 ? [] : [new Violation("audit verify", audit.Words)];
    }

    public async ValueTask DisposeAsync()
    {
        _setting?.Dispose();
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _files.Dispose();
    }

    private async Task StartAsync(string database, int nodes, bool redis, string? folder, int? mailPort, CancellationToken cancellation)
    {
        _setup = (database == "Sqlite" ? ProductSetup.Sqlite(Path.Combine(folder ?? _files.Folder, "room.db")) : await OnPostgresAsync()).ForLoad();
        if (redis)
        {
            _redis = await PrivateRedis.StartAsync();
            _setup = _setup.With("ConnectionStrings__Redis", _redis.ConnectionString);
        }

        if (mailPort is { } port)
        {
            _setup = _setup.With("Mail__Host", "127.0.0.1").With("Mail__Port", $"{port}");
        }

        for (var node = 0; node < nodes; node++)
        {
            _nodes.Add(new Product(_setup, folder ?? _files.Folder));
            await _nodes[node].StartAsync(cancellation);
        }
    }

    private async Task<ProductSetup> OnPostgresAsync()
    {
        _postgres = await PrivatePostgres.StartAsync();
        await _postgres.CreateDatabaseAsync("room");
        return ProductSetup.PostgreSql(_postgres.ConnectionString("room"));
    }
}
