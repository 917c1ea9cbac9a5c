[assembly: AssemblyFixture(typeof(EscalationRoom.Data.Tests.Engines.SqliteHere))]
[assembly: AssemblyFixture(typeof(EscalationRoom.Data.Tests.Engines.PostgreSqlHere))]
[assembly: AssemblyFixture(typeof(EscalationRoom.Data.Tests.Engines.SqlServerHere))]

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>One database engine, as far as there is one on this machine.</summary>
public abstract class TestEngine : IAsyncLifetime
{
    /// <summary>Made once, with everything a first start makes, and copied for each test.</summary>
    private readonly Lazy<Task<string>> _template;

    protected TestEngine() => _template = new(MakeTemplateAsync);

    public abstract DatabaseProvider Provider { get; }

    /// <summary>Why this engine is not tested here, or nothing.</summary>
    public string? WhyNot { get; protected set; }

    /// <summary>Lets a test do what nobody may do to the log.</summary>
    public abstract string Unguard { get; }

    public abstract string Rename(string table, string name);

    /// <returns>The connection of a database of its own, with its tables and the demo's people.</returns>
    public async Task<string> ReadyDatabaseAsync() => await CopyAsync(await _template.Value);

    /// <returns>The connection of an empty database of its own.</returns>
    public abstract Task<string> NewDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        // What a test prints is not shown when it passes; the run reads this file to say which engines were there.
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"engine-{Provider}.txt"), $"Data tests on {Provider}: {WhyNot ?? "run"}\n");
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task StartAsync();

    protected abstract Task<string> CopyAsync(string model);

    private async Task<string> MakeTemplateAsync()
    {
        var connection = await NewDatabaseAsync();
        await using var node = await Node.StartAsync(Provider, connection);
        await node.CreateAsync();
        return connection;
    }
}
