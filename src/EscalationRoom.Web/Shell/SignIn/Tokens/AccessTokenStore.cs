using System.Collections.Concurrent;
using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell.SignIn.Live;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Personal access tokens for API, hub and tools. A lookup is kept for one second; revoking here takes effect at once.</summary>
public sealed class AccessTokenStore(IDbContextFactory<EscalationDb> contexts, LiveConnections connections, TimeProvider clock)
{
    public const string Prefix = "er_pat_";

    private const int Crowded = 10_000;
    private const int AtOnce = 500;

    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    /// <summary>Being used is written down this often at most.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, byte> _used = new();
    private DateTimeOffset _settled;

    /// <summary>Makes a token; its secret is shown now and never again.</summary>
    public async Task<NewAccessToken> CreateAsync(
        PersonId person, string name, string scope, CancellationToken cancellation, DateTimeOffset? expires = null)
    {
        var secret = Secret.New(Prefix);
        var token = new AccessToken
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            Name = name,
            SecretHash = Secret.Hash(secret),
            Scope = scope is TokenScope.Read ? TokenScope.Read : TokenScope.Write,
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = expires,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(cancellation);
        return new NewAccessToken(token.Id, secret);
    }

    /// <summary>A person's tokens that count now, newest first.</summary>
    public async Task<IReadOnlyList<TokenLine>> ListAsync(PersonId person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.AccessTokens.AsNoTracking()
            .Where(it => it.Person == person && it.RevokedAt == null && (it.ExpiresAt == null || it.ExpiresAt > now) && !it.Scope.StartsWith(TokenScope.Hub))
            .OrderByDescending(it => it.CreatedAt)
            .Select(it => new TokenLine(it.Id, it.Name, it.Scope, it.CreatedAt, it.UsedAt, it.ExpiresAt))
            .ToListAsync(cancellation);
    }

    /// <summary>Revokes one of a person's own tokens; nobody else's can be named this way.</summary>
    public async Task RevokeAsync(PersonId person, Guid id, CancellationToken cancellation)
    {
        if ((await ListAsync(person, cancellation)).Any(it => it.Id == id))
        {
            await RevokeAsync(id, cancellation);
        }
    }

    public async Task RevokeAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.AccessTokens.Where(it => it.Id == id && it.RevokedAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(token => token.RevokedAt, now), cancellation);
        _seen.Clear();
        connections.AbortToken(id);
    }

    /// <summary>The token behind a secret, if it counts now.</summary>
    internal async ValueTask<AccessToken?> FindAsync(string secret, CancellationToken cancellation)
    {
        var token = await LookUpAsync(secret, cancellation);
        if (token is not { RevokedAt: null } || token.ExpiresAt <= clock.GetUtcNow())
        {
            return null;
        }

        _used.TryAdd(token.Id, 0);
        return token;
    }

    /// <summary>Writes down which tokens were used of late, all in one statement.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - _settled < Grain || _used.IsEmpty)
        {
            return;
        }

        _settled = now;
        var used = _used.Keys.ToList();
        used.ForEach(it => _used.TryRemove(it, out _));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in used.Chunk(AtOnce))
        {
            await db.AccessTokens.Where(it => some.Contains(it.Id)).ExecuteUpdateAsync(it => it.SetProperty(token => token.UsedAt, now), cancellation);
        }
    }

    internal async Task<bool> IsCurrentAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.AccessTokens.AnyAsync(it => it.Id == id && it.RevokedAt == null && (it.ExpiresAt == null || it.ExpiresAt > now), cancellation);
    }

    private async ValueTask<AccessToken?> LookUpAsync(string secret, CancellationToken cancellation)
    {
        var hash = Secret.Hash(secret);
        var key = Convert.ToHexString(hash);
        var now = clock.GetUtcNow();
        if (_seen.TryGetValue(key, out var seen) && now - seen.At < Remembered)
        {
            return seen.Token;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var token = await db.AccessTokens.AsNoTracking().SingleOrDefaultAsync(it => it.SecretHash == hash, cancellation);
        Remember(key, token, now);
        return token;
    }

    private void Remember(string key, AccessToken? token, DateTimeOffset now)
    {
        if (_seen.Count > Crowded)
        {
            _seen.Clear();
        }

        if (token is not null)
        {
            _seen[key] = new Seen(token, now);
        }
    }

    private sealed record Seen(AccessToken Token, DateTimeOffset At);
}

/// <summary>A token as it is handed out, once.</summary>
public sealed record NewAccessToken(Guid Id, string Secret);
