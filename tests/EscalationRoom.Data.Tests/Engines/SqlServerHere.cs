using DotNet.Testcontainers.Builders;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>The server that TEST_SQLSERVER names, else a container where a Docker engine runs.</summary>
public sealed class SqlServerHere : TestEngine
{
    private MsSqlContainer? _container;
    private string _server = "";

    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public override string Unguard => "DISABLE TRIGGER ALL ON \"RoomEvents\"";

    public override string Rename(string table, string name) => $"EXEC sp_rename '{table}', '{name}'";

    public override Task<string> NewDatabaseAsync() => Task.FromResult(
        new SqlConnectionStringBuilder(_server) { InitialCatalog = $"er_{Guid.NewGuid():N}", MaxPoolSize = 20 }.ConnectionString);

    public override async ValueTask DisposeAsync()
    {
        if (_container is not null)
        {
            await _container.DisposeAsync();
        }
    }

    protected override async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_SQLSERVER") is { Length: > 0 } given)
        {
            _server = given;
            return;
        }

        try
        {
            _container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            await _container.StartAsync();
            _server = _container.GetConnectionString();
        }
        catch (Exception away) when (away is DockerUnavailableException or TimeoutException or Docker.DotNet.DockerApiException or HttpRequestException)
        {
            WhyNot = $"no SQL Server: TEST_SQLSERVER is not set, and no container starts ({away.GetType().Name})";
        }
    }

    /// <summary>Copying takes a backup and a restore here; making it anew is as quick.</summary>
    protected override async Task<string> CopyAsync(string model)
    {
        var connection = await NewDatabaseAsync();
        await using var node = await Node.StartAsync(Provider, connection);
        await node.CreateAsync();
        return connection;
    }
}
