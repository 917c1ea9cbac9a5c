using Microsoft.Data.Sqlite;

namespace EscalationRoom.Faults.Nemesis;

/// <summary>The control of the power cut: writes without waiting for the disk, and so must lose. If it does not, the cut was none.</summary>
internal sealed class CarelessWriter : IDisposable
{
    private const string Careless =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE rows (number INTEGER PRIMARY KEY)";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1.5);

    private readonly SqliteConnection _connection;

    public CarelessWriter(string file) => _connection = Open(file);

    /// <summary>How many rows it believes are stored.</summary>
    public long Written { get; private set; }

    public void Write()
    {
        Run(Careless);
        for (var until = Environment.TickCount64 + (long)Time.TotalMilliseconds; Environment.TickCount64 < until;)
        {
            Run($"INSERT INTO rows VALUES ({++Written})");
        }
    }

    /// <summary>Closing puts things on disk, so this belongs after the cut.</summary>
    public void Dispose() => _connection.Dispose();

    public static long CountIn(string file)
    {
        try
        {
            using var connection = Open(file);
            using var count = connection.CreateCommand();
            count.CommandText = "SELECT COUNT(*) FROM rows";
            return (long)count.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
