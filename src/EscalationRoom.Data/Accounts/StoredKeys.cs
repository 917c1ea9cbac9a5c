using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Accounts;

/// <summary>Keys that all nodes share: made once by whichever node needs them first, stored under the key ring's protection.</summary>
public sealed class StoredKeys(IDbContextFactory<EscalationDb> contexts, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("EscalationRoom.StoredKeys");

    /// <summary>The secret with which our own app signs in at the bundled identity server when none is configured.</summary>
    public string ClientSecret() => Convert.ToBase64String(Find("client", () => RandomNumberGenerator.GetBytes(32)).Secret);

    /// <summary>Finds the key, or makes it. Every node that asks at the same time gets the same one.</summary>
    public (Guid Id, byte[] Secret) Find(string use, Func<byte[]> make)
    {
        var key = Read(use) ?? Store(use, make());
        return (key.Id, _protector.Unprotect(key.Protected));
    }

    private SigningKey? Read(string use)
    {
        using var db = contexts.CreateDbContext();
        return db.SigningKeys.AsNoTracking().SingleOrDefault(it => it.Id == IdOf(use));
    }

    private SigningKey Store(string use, byte[] secret)
    {
        var key = new SigningKey { Id = IdOf(use), Use = use, Protected = _protector.Protect(secret), CreatedAt = clock.GetUtcNow() };
        using var db = contexts.CreateDbContext();
        db.SigningKeys.Add(key);
        try
        {
            db.SaveChanges();
            return key;
        }
        catch (DbUpdateException) when (Read(use) is { } faster)
        {
            return faster;
        }
    }

    /// <summary>The same on every node, so that the primary key decides who was first.</summary>
    private static Guid IdOf(string use) => new(SHA256.HashData(Encoding.UTF8.GetBytes("key/" + use)).AsSpan(0, 16));
}
