using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Data.Seed;

/// <summary>The companies served in the demo.</summary>
public static class DemoClients
{
    public static IReadOnlyList<Client> All { get; } = [.. SeedFile.Data.Clients.Select(Of)];

    public static ClientId IdOf(string handle) => new(SeedId.Of(handle));

    public static Coverage CoverageOf(string handle) => All.Where(it => it.Handle == handle).Select(it => new Coverage(it.Tier, it.Calendar)).First();

    private static Client Of(SeedClient it) => new(
        IdOf(it.Id),
        it.Id,
        it.Name,
        it.Sector,
        Enum.Parse<ClientTier>(it.Tier),
        it.Arr,
        it.Currency,
        it.Flags,
        it.Calendar,
        DemoPeople.IdOf(it.AccountOwner),
        it.Contract);
}
