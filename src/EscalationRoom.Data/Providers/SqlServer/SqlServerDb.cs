using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EscalationRoom.Data.Providers.SqlServer;

/// <summary>The context that carries this engine's migrations.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : EscalationDb(options);

/// <summary>Lets <c>dotnet ef</c> make migrations without a running host or a server.</summary>
internal sealed class SqlServerDbAtDesignTime : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost;Database=design").Options);
}
