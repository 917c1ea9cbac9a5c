using System.Reflection;
using System.Text.Json;

namespace EscalationRoom.Data.Seed;

/// <summary>The demo's people, clients and scenarios as written in <c>seed-data.json</c>.</summary>
public sealed record SeedFile(
    IReadOnlyList<SeedPerson> People,
    IReadOnlyList<SeedClient> Clients,
    IReadOnlyList<SeedClosed> ClosedEscalations,
    IReadOnlyList<SeedScenario> Scenarios)
{
    private static readonly Lazy<SeedFile> Once = new(Read);

    public static SeedFile Data => Once.Value;

    private static SeedFile Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(SeedFile), "seed-data.json")
            ?? throw new InvalidOperationException("seed-data.json is not embedded.");
        return JsonSerializer.Deserialize<SeedFile>(file, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Id">The handle, such as <c>u-priya</c> or <c>c-ruth</c>.</param>
public sealed record SeedPerson(
    string Id, string Name, string Title, string Role, int? Tier, string Authority, string Calendar, string Skills, int Capacity);

/// <param name="Id">The handle, such as <c>cl-aldermoor</c>.</param>
public sealed record SeedClient(
    string Id, string Name, string Sector, string Tier, decimal Arr, string Currency, string Flags, string Calendar, string AccountOwner, string Contract);

/// <summary>An escalation of the past: its outcome, without the conversation.</summary>
public sealed record SeedClosed(
    string Id, string Client, string Type, string Severity, string RootCause, string Resolution, string TimeToResolve, string Outcome, string Cost);
