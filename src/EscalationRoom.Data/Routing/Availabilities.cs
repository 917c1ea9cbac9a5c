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

    public async Task<Availability> OfAsync(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Availability.AsNoTracking().FirstOrDefaultAsync(it => it.Person == person, cancellation) ?? Availability.Usual(person);
    }

    /// <summary>What was said last counts.</summary>
    public async Task SaveAsync(Availability said, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        _ = await db.Availability.AnyAsync(it => it.Person == said.Person, cancellation) ? db.Availability.Update(said) : db.Availability.Add(said);
        await db.SaveChangesAsync(cancellation);
    }
}
