using System.Data.Common;
using EscalationRoom.Rig;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>What one durable commit of one small row costs here and now.</summary>
internal static class CommitTime
{
    private const int Commits = 300;

    /// <returns>Milliseconds, the median.</returns>
    public static async Task<double> MedianAsync(string database, string connection)
    {
        await using DbConnection open = database == "Sqlite"
            ? new SqliteConnection($"Data Source={connection};Pooling=False")
            : new NpgsqlConnection(connection);
        await open.OpenAsync();
        await RunAsync(open, database == "Sqlite" ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" : "SET synchronous_commit = on");
        await RunAsync(open, "CREATE TABLE commits (number INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        var times = new Spread();
        for (var number = 0; number < Commits; number++)
        {
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            await RunAsync(open, $"INSERT INTO commits VALUES ({number}, 'one row, committed by itself')");
            times.Add(System.Diagnostics.Stopwatch.GetTimestamp() - from);
        }

        return times.At(0.5);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
