using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EscalationRoom.Data.Providers.Sqlite;

/// <summary>The context that carries this engine's migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : EscalationDb(options);

/// <summary>Lets <c>dotnet ef</c> make migrations without a running host or a server.</summary>
internal sealed class SqliteDbAtDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}
