using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EscalationRoom.Data.Providers.PostgreSql;

/// <summary>The context that carries this engine's migrations.</summary>
public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : EscalationDb(options);

/// <summary>Lets <c>dotnet ef</c> make migrations without a running host or a server.</summary>
internal sealed class PostgreSqlDbAtDesignTime : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
