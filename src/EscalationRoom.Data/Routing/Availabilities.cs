using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Routing;

/// <summary>What people said about whether they can be asked.</summary>
public sealed class Availabilities(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<IReadOnlyDictionary<PersonId, Availability>> AllAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Availability.AsNoTracking().ToDictionaryAsync(it => it.Person, it => it, cancellation);
    }
}
