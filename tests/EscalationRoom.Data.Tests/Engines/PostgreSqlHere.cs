using EscalationRoom.Rig;
using Npgsql;

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>The server that TEST_POSTGRES names, else one of our own from the installed package.</summary>
public sealed class PostgreSqlHere : TestEngine
{
    private PrivatePostgres? _own;
    private string _server = "";

    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public override string Unguard => "ALTER TABLE \"RoomEvents\" DISABLE TRIGGER USER";

    public override string Rename(string table, string name) => $"ALTER TABLE \"{table}\" RENAME TO \"{name}\"";

    public override Task<string> NewDatabaseAsync() => CreateAsync("template1");

    public override async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    protected override async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            _server = given;
        }
        else if (PrivatePostgres.WhyNot is { } reason)
        {
            WhyNot = reason;
        }
        else
        {
            _own = await PrivatePostgres.StartAsync();
            _server = _own.ConnectionString("postgres");
        }
    }

    protected override Task<string> CopyAsync(string model)
    {
        NpgsqlConnection.ClearAllPools();
        return CreateAsync(new NpgsqlConnectionStringBuilder(model).Database!);
    }

    private async Task<string> CreateAsync(string like)
    {
        var name = $"er_{Guid.NewGuid():N}";
        await using var server = new NpgsqlConnection(_server);
        await server.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {like}", server);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(_server) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }
}
