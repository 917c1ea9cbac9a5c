using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.Accounts;

/// <summary>Gives the demo people accounts, all with the one demo password.</summary>
public sealed class DemoAccounts(IDbContextFactory<EscalationDb> contexts, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    public async Task EnsureAsync(IReadOnlyCollection<Person> people, string password, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await db.Users.Select(it => it.Id).ToHashSetAsync(cancellation);
        var missing = people.Where(it => it.Role is not Role.System && !known.Contains(it.Id.Value)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // Hashing is slow by design; the same password is hashed once, so that a first start stays quick.
        var hash = hasher.HashPassword(new Account(), password);
        db.Users.AddRange(missing.Select(it => NewAccount.For(it, hash, normalizer)));
        await db.SaveChangesAsync(cancellation);
    }
}
