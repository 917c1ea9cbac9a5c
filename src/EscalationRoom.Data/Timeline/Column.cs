using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace EscalationRoom.Data.Timeline;

/// <summary>A column as the EF model maps it.</summary>
/// <param name="name">Its name as SQL spells it.</param>
internal sealed class Column(IProperty property, string name)
{
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
    private readonly IClrPropertyGetter _getter = property.GetGetter();

    public string Name { get; } = name;

    /// <summary>The property it holds.</summary>
    public string Of { get; } = property.Name;

    public bool IsKey { get; } = property.IsPrimaryKey();

    public object? ValueOf(object row) => _getter.GetClrValueUsingContainingEntity(row);

    public DbParameter Holding(DbCommand command, string parameter, object? value) =>
        _mapping.CreateParameter(command, parameter, value, property.IsNullable);
}
