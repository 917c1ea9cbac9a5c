using Microsoft.Data.Sqlite;

namespace EscalationRoom.Data.Tests.Engines;

/// <summary>SQLite is always there.</summary>
public sealed class SqliteHere : TestEngine
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("escalationroom-data-");

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override string Unguard => "DROP TRIGGER \"RoomEventsAreNotChanged\"; DROP TRIGGER \"RoomEventsAreNotRemoved\";";

    public override string Rename(string table, string name) => $"ALTER TABLE \"{table}\" RENAME TO \"{name}\"";

    public override Task<string> NewDatabaseAsync() => Task.FromResult(ConnectionTo(NewFile()));

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override Task StartAsync() => Task.CompletedTask;

    protected override Task<string> CopyAsync(string model)
    {
        var file = NewFile();
        File.Copy(new SqliteConnectionStringBuilder(model).DataSource, file);
        return Task.FromResult(ConnectionTo(file));
    }

    private string NewFile() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db");

    private static string ConnectionTo(string file) => $"Data Source={file};Pooling=False";
}
