using System.Runtime.CompilerServices;

namespace EscalationRoom.Domain.Tests;

/// <summary>Makes a value of any type, every part of it filled, so that nothing is left out of a test by forgetting it.</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Time = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static object Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => "Grüße <b>",
            _ when plain == typeof(Guid) => new Guid("0196f3a0-0000-7000-8000-0000000000aa"),
            _ when plain == typeof(DateTimeOffset) => Time,
            _ when plain.IsEnum => Enum.GetValues(plain).GetValue(1)!,
            _ when plain.IsPrimitive => Convert.ChangeType(1, plain, null),
            _ when plain.IsArray => Filled(plain.GetElementType()!),
            _ => Made(plain),
        };
    }

    private static Array Filled(Type element)
    {
        var values = Array.CreateInstance(element, 2);
        values.SetValue(Of(element), 0);
        values.SetValue(Of(element), 1);
        return values;
    }

    private static object Made(Type type)
    {
        var longest = type.GetConstructors().MaxBy(it => it.GetParameters().Length);
        return longest is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : longest.Invoke([.. longest.GetParameters().Select(it => Of(it.ParameterType))]);
    }
}
