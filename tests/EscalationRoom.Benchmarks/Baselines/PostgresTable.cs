using Npgsql;

namespace EscalationRoom.Benchmarks.Baselines;

/// <summary>One awaited INSERT per message, a plain command on a pooled connection, committed by itself.</summary>
internal sealed class PostgresTable(string connection) : IMessageTable
{
    private const string Insert = "INSERT INTO messages (id, room, lane, number, command, at, text) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public async Task PrepareAsync()
    {
        await using var create = _source.CreateCommand(
            "CREATE TABLE IF NOT EXISTS messages (id uuid PRIMARY KEY, room text NOT NULL, lane text NOT NULL, number bigint NOT NULL, command uuid NOT NULL UNIQUE, at timestamptz NOT NULL, text text NOT NULL)");
        await create.ExecuteNonQueryAsync();
    }

    public async Task InsertAsync(BaselineEvent posted, string commandId)
    {
        await using var insert = _source.CreateCommand(Insert);
        insert.Parameters.Add(new() { Value = Guid.Parse(posted.Id) });
        insert.Parameters.Add(new() { Value = posted.Room });
        insert.Parameters.Add(new() { Value = posted.Lane });
        insert.Parameters.Add(new() { Value = posted.Number });
        insert.Parameters.Add(new() { Value = Guid.Parse(commandId) });
        insert.Parameters.Add(new() { Value = posted.At });
        insert.Parameters.Add(new() { Value = posted.Text });
        await insert.ExecuteNonQueryAsync();
    }
}
