using System.Data.Common;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// Insert, update and delete statements of one table, made from the EF model so that columns are named in one place.
/// The writer uses them instead of change tracking: a commit of 256 commands is one round trip of plain parameters.
/// </summary>
internal sealed class RowSql<T>
    where T : class
{
    private readonly Column[] _columns;
    private readonly Column? _room;

    public RowSql(EscalationDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var sql = db.GetService<ISqlGenerationHelper>();
        _columns = [.. entity.GetFlattenedProperties().Select(it => new Column(it, sql.DelimitIdentifier(it.GetColumnName(table)!)))];
        _room = _columns.FirstOrDefault(it => it.IsRoom);
        var name = sql.DelimitIdentifier(table.Name);
        Insert = $"INSERT INTO {name} ({string.Join(", ", _columns.Select(it => it.Name))}) VALUES ({string.Join(", ", _columns.Select((_, at) => $"@p{at}"))})";
        InsertOnce = $"INSERT INTO {name} ({string.Join(", ", _columns.Select(it => it.Name))}) SELECT {string.Join(", ", _columns.Select((_, at) => $"@p{at}"))} WHERE NOT EXISTS (SELECT 1 FROM {name} WHERE {Where()})";
        Update = $"UPDATE {name} SET {string.Join(", ", _columns.Select((it, at) => it.IsKey ? null : $"{it.Name} = @p{at}").OfType<string>())} WHERE {Where()}";
        DeleteRoom = $"DELETE FROM {name} WHERE {sql.DelimitIdentifier("Room")} = @p0";
    }

    public string Insert { get; }

    /// <summary>Likewise, unless the key is there already.</summary>
    public string InsertOnce { get; }

    /// <summary>Sets every column of the row with the entity's key.</summary>
    public string Update { get; }

    /// <summary>Deletes the rows of one room.</summary>
    public string DeleteRoom { get; }

    public Statement InsertOf(T row) => new(Insert, command => Fill(command, row));

    public Statement InsertOnceOf(T row) => new(InsertOnce, command => Fill(command, row));

    /// <param name="seen">The sequence the writer had seen; the update changes nothing when another node has gone further.</param>
    public Statement UpdateOf(T row, string condition, long seen) => new($"{Update} AND {condition} = @seen", command =>
    {
        Fill(command, row);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@seen", seen);
        command.Parameters.Add(parameter);
    });

    /// <summary>Sets the row with the entity's key as it is now.</summary>
    public Statement SetOf(T row) => new(Update, command => Fill(command, row));

    public Statement DeleteOf(RoomId room) => new(DeleteRoom, command => command.Parameters.Add(_room!.Holding(command, "@p0", room)));

    /// <summary>A parameter that holds a value of one column.</summary>
    public DbParameter Holding(DbCommand command, string name, string column, object value) =>
        Array.Find(_columns, it => it.Of == column)!.Holding(command, name, value);

    private string Where() =>
        string.Join(" AND ", _columns.Select((it, at) => it.IsKey ? $"{it.Name} = @p{at}" : null).OfType<string>());

    private void Fill(DbCommand command, T row)
    {
        for (var at = 0; at < _columns.Length; at++)
        {
            command.Parameters.Add(_columns[at].Parameter(command, $"@p{at}", row));
        }
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public string Name { get; } = name;

        public string Of { get; } = property.Name;

        public bool IsRoom { get; } = property.Name == "Room";

        public bool IsKey { get; } = property.IsPrimaryKey();

        public DbParameter Parameter(DbCommand command, string name, object row) =>
            Holding(command, name, _getter.GetClrValueUsingContainingEntity(row));

        public DbParameter Holding(DbCommand command, string name, object? value) =>
            _mapping.CreateParameter(command, name, value, property.IsNullable);
    }
}

/// <summary>One statement of a commit.</summary>
internal readonly record struct Statement(string Sql, Action<DbCommand> Fill);
