using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Providers.Sqlite;

/// <summary>SQLite: nothing to install, one node, local disk. Every commit is on disk before it is answered.</summary>
internal sealed class SqliteEngine(string connection) : Engine(connection)
{
    private const int ConstraintFailed = 19;

    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override int Writers => 1;

    public override void Configure(DbContextOptionsBuilder options)
    {
        var source = new SqliteConnectionStringBuilder(Connection);
        if (Path.GetDirectoryName(source.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        options.UseSqlite(Connection).AddInterceptors(new SqlitePragmas());
    }

    public override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellation)
    {
        var opened = new SqliteConnection(Connection);
        await opened.OpenAsync(cancellation);
        await SqlitePragmas.SetAsync(opened, cancellation);
        return opened;
    }

    public override async Task<IAsyncDisposable?> MigrateAloneAsync(CancellationToken cancellation) =>
        await SqliteMigrationLock.TakeAsync(Connection, cancellation);

    /// <summary>A write-ahead log that outlives its database would be taken for that of the next one.</summary>
    public override void CleanUp()
    {
        var file = new SqliteConnectionStringBuilder(Connection).DataSource;
        Array.ForEach(["-wal", "-shm", ".migrating"], it => File.Delete(file + it));
    }

    public override bool IsKeyClash(DbException failure) => failure is SqliteException { SqliteErrorCode: ConstraintFailed };
}
