using System.Text.RegularExpressions;
using EscalationRoom.Data.Providers.PostgreSql;
using EscalationRoom.Data.Providers.Sqlite;
using EscalationRoom.Data.Providers.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EscalationRoom.Data.Tests.Tables;

/// <summary>Needs no server: compares what the three engines are told to hold.</summary>
public sealed partial class ComparingTheEngines
{
    private static readonly SqliteDb Sqlite = new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=none").Options);

    private static readonly SqlServerDb SqlServer = new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=none").Options);

    private static readonly PostgreSqlDb PostgreSql = new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=none").Options);

    public static TheoryData<string> Engines => ["Sqlite", "SqlServer", "PostgreSql"];

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_migrations_make_the_model(string engine) => Assert.False(Of(engine).Database.HasPendingModelChanges());

    [Fact]
    public void All_three_hold_the_same_tables_and_columns() => AssertSame(it =>
        from table in it.Tables
        from column in table.Columns
        select $"{table.Name}.{column.Name} {(column.IsNullable ? "may be empty" : "must be there")}");

    [Fact]
    public void All_three_have_the_same_keys() => AssertSame(it =>
        from table in it.Tables
        from key in table.UniqueConstraints
        select $"{table.Name}: {key.Name} ({string.Join(", ", key.Columns.Select(column => column.Name))}){(key.GetIsPrimaryKey() ? " primary" : "")}");

    [Fact]
    public void All_three_have_the_same_indexes() => AssertSame(it =>
        from table in it.Tables
        from index in table.Indexes
        select $"{table.Name}: {index.Name} ({string.Join(", ", index.Columns.Select(column => column.Name))}){(index.IsUnique ? " unique" : "")}");

    [Fact]
    public void All_three_have_the_same_constraints() => AssertSame(it =>
        from table in it.Tables
        from constraint in table.ForeignKeyConstraints.Select(key => $"({string.Join(", ", key.Columns.Select(column => column.Name))}) to {key.PrincipalTable.Name} {key.OnDeleteAction}")
            .Concat(table.CheckConstraints.Select(check => check.Name!))
        select $"{table.Name}: {constraint}");

    [Fact]
    public void The_script_for_SQL_Server_is_valid_SQL()
    {
        var counted = new Counted();
        Parse(Script()).Accept(counted);
        Assert.True(counted.Tables >= Relational(SqlServer).Tables.Count(), $"{counted.Tables} tables");
    }

    [Fact]
    public void What_the_script_runs_as_text_is_valid_SQL_too()
    {
        var texts = RunAsText().Matches(Script()).Select(it => it.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal)).ToList();
        texts.ForEach(it => Parse(it));
        Assert.Contains(texts, it => it.StartsWith("CREATE TRIGGER [RoomEventsAreNotChanged]", StringComparison.Ordinal));
    }

    private static string Script() => SqlServer.GetInfrastructure().GetRequiredService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    private static TSqlFragment Parse(string sql)
    {
        var parsed = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        Assert.Empty(errors.Select(it => $"{it.Line}: {it.Message}"));
        return parsed;
    }

    private static IRelationalModel Relational(DbContext db) => db.GetInfrastructure().GetRequiredService<IDesignTimeModel>().Model.GetRelationalModel();

    private static EscalationDb Of(string engine) => engine switch
    {
        "Sqlite" => Sqlite,
        "SqlServer" => SqlServer,
        _ => PostgreSql,
    };

    private static void AssertSame(Func<IRelationalModel, IEnumerable<string>> describe)
    {
        var sqlite = describe(Relational(Sqlite)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, describe(Relational(SqlServer)).Order(StringComparer.Ordinal));
        Assert.Equal(sqlite, describe(Relational(PostgreSql)).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"EXEC\(N'((?:[^']|'')*)'\)")]
    private static partial Regex RunAsText();

    private sealed class Counted : TSqlFragmentVisitor
    {
        public int Tables { get; private set; }

        public override void Visit(CreateTableStatement node) => Tables++;
    }
}
