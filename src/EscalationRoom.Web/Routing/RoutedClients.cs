using EscalationRoom.Data;
using EscalationRoom.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Routing;

/// <summary>The clients a rule can be tried for, or somebody can be in conflict with.</summary>
public sealed class RoutedClients(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().OrderBy(it => it.Name).ToListAsync(cancellation);
    }
}
