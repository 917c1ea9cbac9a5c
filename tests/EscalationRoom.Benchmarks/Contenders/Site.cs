using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>The servers of one run, each started when first asked for and ended with it.</summary>
internal sealed class Site(Options options) : IAsyncDisposable
{
    private readonly Scratch _files = new();
    private readonly Dictionary<string, Contender> _running = [];
    private PrivatePostgres? _postgres;
    private int _databases;

    public string Database => options.Database;

    public bool IsOurs => options.Url is null;

    private int DatabasePid => _postgres?.Pid ?? 0;

    public Task<Contender> BareAsync(CancellationToken cancellation) =>
        OnceAsync("bare", async () => await Baseline.StartAsync("bare", ["bare"], databasePid: 0, cancellation));

    public Task<Contender> EachAsync(CancellationToken cancellation) =>
        OnceAsync("each", async () => await Baseline.StartAsync("each", ["each", Database, await ConnectionAsync("each")], DatabasePid, cancellation));

    public Task<Contender> ProductAsync(CancellationToken cancellation) =>
        OnceAsync("product", async () => options.Url is { } url ? new RunningProduct(url, options.Token!) : await FreshProductAsync(cancellation));

    /// <summary>A product nobody has used yet, on a database of its own. The caller ends it.</summary>
    public async Task<StartedProduct> FreshProductAsync(CancellationToken cancellation, Func<ProductSetup, ProductSetup>? with = null)
    {
        var connection = await ConnectionAsync("product");
        var setup = Database == "Sqlite" ? ProductSetup.Sqlite(connection) : ProductSetup.PostgreSql(connection);
        return await StartedProduct.StartAsync(with?.Invoke(setup.ForLoad()) ?? setup.ForLoad(), DatabasePid, cancellation);
    }

    /// <summary>A new, empty database: a SQLite file or a connection string.</summary>
    public async Task<string> ConnectionAsync(string name)
    {
        name = $"{name}{++_databases}";
        if (Database == "Sqlite")
        {
            return _files.File($"{name}.db");
        }

        _postgres ??= await PrivatePostgres.StartAsync();
        await _postgres.CreateDatabaseAsync(name);
        return _postgres.ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var contender in _running.Values)
        {
            await contender.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _files.Dispose();
    }

    private async Task<Contender> OnceAsync(string name, Func<Task<Contender>> start)
    {
        if (!_running.TryGetValue(name, out var contender))
        {
            _running[name] = contender = await start();
        }

        return contender;
    }
}
