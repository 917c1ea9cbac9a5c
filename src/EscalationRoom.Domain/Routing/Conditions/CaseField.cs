using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>Something a rule can ask of a case.</summary>
/// <param name="Known">The values it can have; none when any word will do.</param>
public sealed record CaseField(string Name, IReadOnlyList<string> Known, Func<RoutingCase, IEnumerable<string>> ValuesOf)
{
    public static IReadOnlyList<CaseField> All { get; } =
    [
        new("type", [.. Enum.GetValues<EscalationType>().Select(WordOf)], it => [WordOf(it.Type)]),
        new("severity", Enum.GetNames<Severity>(), it => [it.Severity.ToString()]),
        new("client tier", Enum.GetNames<ClientTier>(), it => [it.Client.Tier.ToString()]),
        new("flag", ClientFlags.All, it => ClientFlags.Of(it.Client)),
        new("sector", [], it => [it.Client.Sector]),
        new("client", [], it => [it.Client.Handle]),
        new("client calendar", [.. BusinessCalendars.All.Select(it => it.Id)], it => [it.Client.Calendar]),
    ];

    /// <summary>Every field a condition may name.</summary>
    public static IEnumerable<string> Names => [.. All.Select(it => it.Name), AmountIs.Field, NowWithin.Field];

    public static CaseField? Find(string name) => All.FirstOrDefault(it => it.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The value as it is spelled, if there is such a one.</summary>
    public string? Spelled(string value) =>
        Known.Count == 0 ? value : Known.FirstOrDefault(it => it.Equals(value, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>ServiceOutage</c> is written <c>service_outage</c>.</summary>
    private static string WordOf(EscalationType type) => string.Concat(
        type.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
