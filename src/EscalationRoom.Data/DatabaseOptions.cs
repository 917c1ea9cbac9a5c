using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Data;

/// <summary>Which engine holds the data. The connection itself is <c>ConnectionStrings:Main</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Whether the application brings the database up to date when it starts. Development does; Production never.</summary>
    public bool MigrateAtStart { get; set; }
}

/// <summary>The engines we ship migrations for.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
