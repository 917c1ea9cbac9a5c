using Microsoft.Data.Sqlite;

namespace EscalationRoom.Data.Providers.Sqlite;

/// <summary>
/// A file beside the database, held open by whoever changes the schema. EF's own lock is a row that a killed process leaves behind,
/// and everybody after it would wait for ever; whoever holds the file knows that such a row is a dead one's.
/// </summary>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private const string ForgetTheDead = """DROP TABLE IF EXISTS "__EFMigrationsLock";""";

    private const int MostAttempts = 1_200;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private SqliteMigrationLock(FileStream file) => _file = file;

    public static async Task<SqliteMigrationLock?> TakeAsync(string connection, CancellationToken cancellation)
    {
        var source = new SqliteConnectionStringBuilder(connection);
        if (source.Mode is SqliteOpenMode.Memory || source.DataSource is "" or ":memory:")
        {
            return null;
        }

        var alone = new SqliteMigrationLock(await OpenAsync(source.DataSource + ".migrating", cancellation));
        if (File.Exists(source.DataSource))
        {
            await using var opened = new SqliteConnection(connection);
            await opened.OpenAsync(cancellation);
            await using var command = opened.CreateCommand();
            command.CommandText = ForgetTheDead;
            await command.ExecuteNonQueryAsync(cancellation);
        }

        return alone;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
