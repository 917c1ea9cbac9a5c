using EscalationRoom.Data.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Seed;

/// <summary>Stores the demo's people and clients. Whoever is there already stays as they are.</summary>
public sealed class DemoCast(IDbContextFactory<EscalationDb> contexts, PeopleDirectory directory, TimeProvider clock)
{
    private const int MostAttempts = 5;

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; !await TryAddAsync(attempt, cancellation); attempt++)
        {
        }

        await directory.RefreshAsync(cancellation);
    }

    /// <returns>False when another node added some of them meanwhile.</returns>
    private async Task<bool> TryAddAsync(int attempt, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var people = await db.People.Select(it => it.Id).ToHashSetAsync(cancellation);
        var clients = await db.Clients.Select(it => it.Id).ToHashSetAsync(cancellation);
        var said = await db.Availability.Select(it => it.Person).ToHashSetAsync(cancellation);
        db.Clients.AddRange(DemoClients.All.Where(it => !clients.Contains(it.Id)));
        db.People.AddRange(DemoPeople.All(clock.GetUtcNow()).Where(it => !people.Contains(it.Id)));
        db.Availability.AddRange(DemoAvailability.All(clock.GetUtcNow()).Where(it => !said.Contains(it.Person)));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (attempt < MostAttempts)
        {
            return false;
        }
    }
}
