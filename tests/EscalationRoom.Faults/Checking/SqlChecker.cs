using System.Data.Common;
using System.Globalization;

namespace EscalationRoom.Faults.Checking;

/// <summary>
/// I1 and I5 a second time, by nothing but SQL on the product's own tables and on what the clients noted: shares no line with the
/// other checkers, so that a mistake in one of them is seen.
/// </summary>
internal sealed class SqlChecker(DbConnection connection)
{
    public async Task<IReadOnlyList<Violation>> CheckAsync(SqlNotes notes)
    {
        await notes.WriteAsync(connection);
        var found = new List<Violation>();
        foreach (var (rule, query) in Queries())
        {
            found.AddRange(await AskAsync(rule, query));
        }

        return found;
    }

    private async Task<IReadOnlyList<Violation>> AskAsync(string rule, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"{query} LIMIT 20";
        command.CommandTimeout = 120;
        var found = new List<Violation>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var cells = Enumerable.Range(0, rows.FieldCount)
                .Select(it => $"{rows.GetName(it)} {Convert.ToString(rows.GetValue(it), CultureInfo.InvariantCulture)}");
            found.Add(new Violation($"SQL: {rule}", string.Join(", ", cells)));
        }

        return found;
    }

    private IEnumerable<(string Rule, string Query)> Queries() => SqlOrder.Queries.Concat(SqlOwners.Queries(Fact));

    /// <summary>One fact of a payload, in the words of this engine.</summary>
    private string Fact(string payload, string name) => connection is Microsoft.Data.Sqlite.SqliteConnection
        ? $"json_extract({payload}, '$.{name}')"
        : $"(CAST({payload} AS json) ->> '{name}')";
}
