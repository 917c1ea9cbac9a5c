using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>A database of its own for each test, with the demo's people and clients, and one running node.</summary>
public abstract class OnEveryEngine(TestEngine engine) : IAsyncLifetime
{
    private readonly List<Node> _nodes = [];
    private string _connection = "";

    protected TestEngine Engine => engine;

    protected Node Node => _nodes[0];

    protected Person Priya => Node.Who("u-priya");

    protected Person Sofia => Node.Who("u-sofia");

    protected Person Ruth => Node.Who("c-ruth");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(engine.WhyNot is not null, engine.WhyNot ?? "");
        _connection = await engine.ReadyDatabaseAsync();
        await AnotherNodeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A second process on the same database. SQLite is for one node, so tests that ask for this are not inherited there.</summary>
    protected async Task<Node> AnotherNodeAsync()
    {
        Assert.False(_nodes.Count > 0 && engine.Provider is DatabaseProvider.Sqlite, "SQLite is for one node.");
        var node = await Node.StartAsync(engine.Provider, _connection);
        _nodes.Add(node);
        return node;
    }

    /// <summary>The same database after a restart.</summary>
    protected async Task<Node> RestartedAsync()
    {
        await _nodes[^1].DisposeAsync();
        _nodes.RemoveAt(_nodes.Count - 1);
        _nodes.Add(await Node.StartAsync(engine.Provider, _connection));
        return _nodes[^1];
    }
}
