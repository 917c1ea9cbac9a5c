using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EscalationRoom.Faults.Checking;

/// <summary>What the clients noted, put beside the product's tables for the length of one connection.</summary>
internal sealed class SqlNotes(Evidence evidence)
{
    public static readonly SqlNotes None = new(new Evidence([], []));

    public async Task WriteAsync(DbConnection connection)
    {
        var id = connection is SqliteConnection ? "TEXT" : "uuid";
        await RunAsync(connection, $"CREATE TEMP TABLE noted_answers (command {id}, event {id}, lane INTEGER, number BIGINT)");
        await RunAsync(connection, $"CREATE TEMP TABLE noted_showings (viewer TEXT, place BIGINT, room TEXT, lane INTEGER, event {id}, number BIGINT)");
        await RunAsync(connection, "BEGIN");
        foreach (var it in evidence.Attempts.Where(it => it.Fate == Fate.Answered).DistinctBy(it => (it.Command, it.EventId, it.Number)))
        {
            await RunAsync(
                connection, "INSERT INTO noted_answers VALUES (@a, @b, @c, @d)", it.Command, Guid.Parse(it.EventId!), LaneNumber(it.Lane), it.Number);
        }

        foreach (var viewer in evidence.Viewers)
        {
            foreach (var (place, it) in viewer.Shown.Index())
            {
                await RunAsync(
                    connection, "INSERT INTO noted_showings VALUES (@a, @b, @c, @d, @e, @f)",
                    viewer.Viewer, (long)place, it.Room, LaneNumber(it.Lane), Guid.Parse(it.EventId), it.Number);
            }
        }

        await RunAsync(connection, "COMMIT");
    }

    private static int LaneNumber(string lane) => lane switch
    {
        "Client" => 1,
        "Internal" => 2,
        "Executive" => 4,
        "Privileged" => 8,
        _ => 0,
    };

    private static async Task RunAsync(DbConnection connection, string sql, params object[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (index, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{(char)('a' + index)}", value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
