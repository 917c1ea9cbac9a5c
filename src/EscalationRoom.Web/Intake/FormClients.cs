using EscalationRoom.Data;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Intake;

/// <summary>The clients an escalation can be opened for.</summary>
public sealed class FormClients(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<IReadOnlyList<ClientChoice>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().OrderBy(it => it.Name)
            .Select(it => new ClientChoice(it.Id, it.Handle, it.Name, it.Sector, it.Tier.ToString())).ToListAsync(cancellation);
    }
}

/// <summary>A client to choose.</summary>
public sealed record ClientChoice(Domain.Clients.ClientId Id, string Handle, string Name, string Sector, string Tier);
