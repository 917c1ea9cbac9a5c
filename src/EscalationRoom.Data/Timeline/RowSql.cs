using System.Collections.Concurrent;
using System.Data.Common;
using EscalationRoom.Data.Providers;
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
    private readonly ConcurrentDictionary<ulong, Shape> _updates = new();
    private readonly Engine _engine;
    private readonly string _name;
    private readonly Column[] _columns;
    private readonly string _insert;
    private readonly string _insertOnce;
    private readonly Shape _set;

    public RowSql(EscalationDb db, Engine engine)
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var sql = db.GetService<ISqlGenerationHelper>();
        (_engine, _name) = (engine, sql.DelimitIdentifier(table.Name));
        _columns = [.. entity.GetFlattenedProperties().Select(it => new Column(it, sql.DelimitIdentifier(it.GetColumnName(table)!)))];
        var (names, values) = (string.Join(", ", _columns.Select(it => it.Name)), string.Join(", ", _columns.Select((_, at) => engine.Placeholder(at))));
        var key = string.Join(" AND ", _columns.Select((it, at) => it.IsKey ? $"{it.Name} = {engine.Placeholder(at)}" : null).OfType<string>());
        _insert = $"INSERT INTO {_name} ({names}) VALUES ({values})";
        _insertOnce = $"INSERT INTO {_name} ({names}) SELECT {values} WHERE NOT EXISTS (SELECT 1 FROM {_name} WHERE {key})";
        _set = Updating(at => !_columns[at].IsKey);
    }

    public Statement InsertOf(T row) => new(_insert, command => Fill(command, _columns, ValuesOf(row)));

    /// <summary>Likewise, unless the key is there already.</summary>
    public Statement InsertOnceOf(T row) => new(_insertOnce, command => Fill(command, _columns, ValuesOf(row)));

    /// <summary>Sets every column of the row with the entity's key.</summary>
    public Statement SetOf(T row) => new(_set.Sql, command => Fill(command, _set.Columns, _set.Of(ValuesOf(row))));

    /// <summary>What the row's columns hold, in the table's order.</summary>
    public object?[] ValuesOf(T row) => Array.ConvertAll(_columns, it => it.ValueOf(row));

    /// <summary>Sets what differs from the values stored, or everything when those are not known.</summary>
    /// <param name="guard">A property that must still hold <paramref name="seen"/>; else nothing is changed.</param>
    public Statement UpdateOf(object?[] values, object?[]? stored, string guard, object seen)
    {
        var changed = 0UL;
        for (var at = 0; at < _columns.Length; at++)
        {
            changed |= !_columns[at].IsKey && (stored is null || !Equals(values[at], stored[at])) ? 1UL << at : 0;
        }

        var shape = _updates.GetOrAdd(changed, mask => Updating(at => (mask & (1UL << at)) != 0, Find(guard)));
        return new Statement(shape.Sql, command => Fill(command, shape.Columns, [.. shape.Of(values), seen]));
    }

    /// <summary>Deletes the rows of one room.</summary>
    public Statement DeleteOf(RoomId room)
    {
        var of = Find("Room");
        return new($"DELETE FROM {_name} WHERE {of.Name} = {_engine.Placeholder(0)}", command => Fill(command, [of], [room]));
    }

    /// <summary>A condition or setting of one column by the parameter at a position.</summary>
    public string Equal(string property, int at) => $"{Find(property).Name} = {_engine.Placeholder(at)}";

    public Statement Written(string sql, params (string Property, object Value)[] values) =>
        new(sql, command => Fill(command, Array.ConvertAll(values, it => Find(it.Property)), Array.ConvertAll(values, it => it.Value)));

    private Shape Updating(Func<int, bool> isSet, params Column[] guards)
    {
        int[] all = [.. Enumerable.Range(0, _columns.Length)], set = [.. all.Where(isSet)], keys = [.. all.Where(it => _columns[it].IsKey)];
        Column[] columns = [.. set.Concat(keys).Select(it => _columns[it]), .. guards];
        var equal = columns.Select((it, at) => $"{it.Name} = {_engine.Placeholder(at)}").ToList();
        var sql = $"UPDATE {_name} SET {string.Join(", ", equal.Take(set.Length))} WHERE {string.Join(" AND ", equal.Skip(set.Length))}";
        return new Shape(sql, columns, [.. set, .. keys]);
    }

    private Column Find(string property) => Array.Find(_columns, it => it.Of == property)!;

    private void Fill(DbCommand command, Column[] columns, object?[] values)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            command.Parameters.Add(columns[at].Holding(command, _engine.ParameterName(at), values[at]));
        }
    }

    /// <summary>An update: its text, the columns of its parameters, and where in a row their values stand.</summary>
    private sealed record Shape(string Sql, Column[] Columns, int[] Places)
    {
        public object?[] Of(object?[] values) => Array.ConvertAll(Places, it => values[it]);
    }
}
