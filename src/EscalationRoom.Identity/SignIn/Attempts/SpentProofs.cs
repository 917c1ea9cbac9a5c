using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>Lets a one-time code or a challenge count once. The database decides who was first, so it holds on every node and at the same moment.</summary>
internal sealed class SpentProofs(IDbContextFactory<EscalationDb> contexts, TimeProvider clock)
{
    /// <summary>Longer than anything that is spent here is worth something.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>Whether this is the first time it is brought; from now on it is not.</summary>
    public async Task<bool> IsFirstAsync(string purpose, string proof, CancellationToken cancellation)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{proof}"));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.SpentProofs.Add(new SpentProof { Hash = hash, ExpiresAt = clock.GetUtcNow() + Remembered });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.SpentProofs.AnyAsync(it => it.Hash == hash, cancellation))
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>What expired can never count again, spent or not.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.SpentProofs.Where(it => it.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
    }
}
