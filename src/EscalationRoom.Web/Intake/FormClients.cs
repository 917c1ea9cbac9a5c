using EscalationRoom.Data;
using EscalationRoom.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Intake;

/// <summary>The clients an escalation can be opened for.</summary>
public sealed class FormClients(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<IReadOnlyList<Client>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().OrderBy(it => it.Name).ToListAsync(cancellation);
    }
}
