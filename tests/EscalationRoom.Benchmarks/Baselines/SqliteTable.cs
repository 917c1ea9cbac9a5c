using Microsoft.Data.Sqlite;

namespace EscalationRoom.Benchmarks.Baselines;

/// <summary>One INSERT per message, committed by itself and safe on disk, on the one connection SQLite can write with.</summary>
internal sealed class SqliteTable(string file) : IMessageTable, IDisposable
{
    private readonly SqliteConnection _connection = new($"Data Source={file};Pooling=False");
    private readonly SemaphoreSlim _turn = new(1);

    public async Task PrepareAsync()
    {
        await _connection.OpenAsync();
        await using var create = _connection.CreateCommand();
        create.CommandText = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, room TEXT NOT NULL, lane TEXT NOT NULL, number INTEGER NOT NULL,
              command TEXT NOT NULL UNIQUE, at TEXT NOT NULL, text TEXT NOT NULL);
            """;
        await create.ExecuteNonQueryAsync();
    }

    public async Task InsertAsync(BaselineEvent posted, string commandId)
    {
        await _turn.WaitAsync();
        try
        {
            await using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO messages VALUES ($id, $room, $lane, $number, $command, $at, $text)";
            insert.Parameters.AddWithValue("$id", posted.Id);
            insert.Parameters.AddWithValue("$room", posted.Room);
            insert.Parameters.AddWithValue("$lane", posted.Lane);
            insert.Parameters.AddWithValue("$number", posted.Number);
            insert.Parameters.AddWithValue("$command", commandId);
            insert.Parameters.AddWithValue("$at", posted.At.UtcDateTime);
            insert.Parameters.AddWithValue("$text", posted.Text);
            await insert.ExecuteNonQueryAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _turn.Dispose();
    }
}
