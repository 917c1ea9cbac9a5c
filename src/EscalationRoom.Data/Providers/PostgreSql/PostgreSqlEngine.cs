using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EscalationRoom.Data.Providers.PostgreSql;

/// <summary>PostgreSQL, with synchronous commit and prepared statements on the writer's connection.</summary>
internal sealed class PostgreSqlEngine(string connection) : Engine(connection)
{
    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public override int Writers => 2;

    public override bool BatchIsWhole => true;

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(Prepared(Connection));

    public override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellation)
    {
        var opened = new NpgsqlConnection(Prepared(Connection));
        await opened.OpenAsync(cancellation);
        await using var durable = new NpgsqlCommand("SET synchronous_commit = on", opened);
        await durable.ExecuteNonQueryAsync(cancellation);
        return opened;
    }

    /// <summary>By position, so that nobody has to look for names in the text of each statement.</summary>
    public override string Placeholder(int at) => $"${at + 1}";

    public override string ParameterName(int at) => "";

    public override bool IsKeyClash(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static string Prepared(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 60, AutoPrepareMinUsages = 3 }.ConnectionString;
}
