using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Tests.Engines;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Tests.Tables;

public abstract class BringingADatabaseUpToDate(TestEngine engine)
{
    [Fact]
    public async Task Two_nodes_that_start_together_make_one_database()
    {
        Assert.SkipWhen(engine.WhyNot is not null, engine.WhyNot ?? "");
        var connection = await engine.NewDatabaseAsync();
        await using var one = await Node.StartAsync(engine.Provider, connection);
        await using var other = await Node.StartAsync(engine.Provider, connection);
        await Task.WhenAll(one.CreateAsync(), other.CreateAsync());
        Assert.True((await one.Get<Schema>().StateAsync(default)).IsCurrent);
        await one.OpenAsync();
    }

    [Fact]
    public async Task It_says_what_an_empty_database_lacks()
    {
        Assert.SkipWhen(engine.WhyNot is not null, engine.WhyNot ?? "");
        await using var node = await Node.StartAsync(engine.Provider, await engine.NewDatabaseAsync());
        var state = await node.Get<Schema>().StateAsync(default);
        Assert.False(state.IsCurrent);
        Assert.NotEmpty(state.Pending);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_not_current()
    {
        Assert.SkipWhen(engine.WhyNot is not null, engine.WhyNot ?? "");
        await using var node = await Node.StartAsync(engine.Provider, await engine.NewDatabaseAsync());
        await node.CreateAsync();
        await node.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99')");
        var state = await node.Get<Schema>().StateAsync(default);
        Assert.Equal(["29990101000000_Later"], state.Unknown);
        Assert.False(state.IsCurrent);
    }
}

public sealed class BringingADatabaseUpToDateOnSqlite(SqliteHere engine) : BringingADatabaseUpToDate(engine)
{
    [Fact]
    public async Task A_start_that_was_killed_half_way_does_not_block_the_next()
    {
        var connection = await new SqliteHere().NewDatabaseAsync();
        await using var node = await Node.StartAsync(DatabaseProvider.Sqlite, connection);
        await node.ExecuteAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await node.ExecuteAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await node.Get<Schema>().MigrateAsync(default).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True((await node.Get<Schema>().StateAsync(default)).IsCurrent);
    }
}

public sealed class BringingADatabaseUpToDateOnPostgreSql(PostgreSqlHere engine) : BringingADatabaseUpToDate(engine);

public sealed class BringingADatabaseUpToDateOnSqlServer(SqlServerHere engine) : BringingADatabaseUpToDate(engine);
