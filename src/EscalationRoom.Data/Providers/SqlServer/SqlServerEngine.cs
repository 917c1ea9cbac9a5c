using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Providers.SqlServer;

/// <summary>SQL Server, with full durability and row versions for readers.</summary>
internal sealed class SqlServerEngine(string connection) : Engine(connection)
{
    private const int UniqueIndex = 2601;
    private const int UniqueConstraint = 2627;

    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public override int Writers => 2;

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlServer(Connection);

    public override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellation)
    {
        var opened = new SqlConnection(Connection);
        await opened.OpenAsync(cancellation);
        return opened;
    }

    public override bool IsKeyClash(DbException failure) => failure is SqlException { Number: UniqueIndex or UniqueConstraint };
}
