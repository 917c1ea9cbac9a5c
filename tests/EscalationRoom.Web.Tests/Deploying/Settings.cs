using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using EscalationRoom.Data;
using EscalationRoom.Identity;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Tests.Architecture;
using Microsoft.Extensions.Configuration;

namespace EscalationRoom.Web.Tests.Deploying;

/// <summary>Every setting the code can read, found in its option classes, and the file that lists them for operators.</summary>
internal static class Settings
{
    public static IConfigurationRoot File { get; } = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(SourceTree.Root, "src/EscalationRoom.Web/appsettings.json"))
        .Build();

    /// <summary>Name, such as <c>Mail:Port</c>, and what it is when nobody sets it.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        (from assembly in new[] { typeof(LiveRooms).Assembly, typeof(EscalationDb).Assembly, typeof(IdentityFeature).Assembly }
         from type in assembly.GetTypes()
         let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
         where section is not null
         from property in type.GetProperties().Where(it => it.SetMethod is { IsPublic: true } && IsPlain(it.PropertyType))
         select (Name: $"{section}:{property.Name}", Value: Words(property.GetValue(Activator.CreateInstance(type)))))
        .DistinctBy(it => it.Name)
        .ToDictionary(it => it.Name, it => it.Value);

    public static bool Has(string name) => File.GetSection(name) is var it && (it.Value is not null || it.GetChildren().Any() || IsNull(name));

    private static bool IsPlain(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static string Words(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static bool IsNull(string name)
    {
        var parent = name[..name.LastIndexOf(':')];
        return File.GetSection(parent).GetChildren().Any(it => it.Path == name);
    }
}
