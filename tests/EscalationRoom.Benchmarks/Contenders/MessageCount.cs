using System.Data.Common;
using System.Globalization;
using EscalationRoom.Rig;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>Counts what is really stored, behind the product's back.</summary>
internal static class MessageCount
{
    private const string Posted = """SELECT COUNT(*) FROM "RoomEvents" WHERE "Kind" = 'message.posted' AND "CommandId" IS NOT NULL""";

    public static async Task<long> InAsync(ProductSetup setup)
    {
        await using DbConnection connection = setup.Provider == "Sqlite"
            ? new SqliteConnection(setup.Connection)
            : new NpgsqlConnection(setup.Connection);
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = Posted;
        return Convert.ToInt64(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
