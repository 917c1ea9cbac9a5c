using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EscalationRoom.Data.Providers.Sqlite;

/// <summary>Durability and safety settings SQLite keeps per connection.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Settings = """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;
        PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;
        """;

    public static async Task SetAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        SetAsync(connection, cancellationToken);
}
