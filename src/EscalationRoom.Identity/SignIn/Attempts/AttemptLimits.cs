using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using EscalationRoom.Domain;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>
/// Slows guessing down, per account from one address and per address. It never locks the account, and a browser that somebody
/// signed in with before is counted apart: a stranger cannot shut anybody out, not even from the same address.
/// </summary>
public sealed class AttemptLimits(IOptions<AttemptOptions> options, TimeProvider clock)
{
    private const int Crowded = 50_000;

    private readonly ConcurrentDictionary<string, Window> _windows = new();

    /// <summary>Counts one attempt; the refusal when there were too many of late.</summary>
    public TooManyAttempts? Count(string account, Caller caller)
    {
        var from = Neighbourhood(caller.Address);
        var isTooMany = caller.KnownBrowser is { } browser
            ? Add($"{browser} {account.ToUpperInvariant()}", options.Value.Window) > options.Value.PerAccountAndAddress
            : Add($"{from} {account.ToUpperInvariant()}", options.Value.Window) > options.Value.PerAccountAndAddress
                | Add(from, options.Value.Window) > options.Value.PerAddress;
        return isTooMany ? new TooManyAttempts() : null;
    }

    /// <summary>Counts an attempt that names no account, and cannot be guessed right; only its work is limited.</summary>
    public TooManyAttempts? Count(Caller caller)
    {
        var who = caller.KnownBrowser ?? Neighbourhood(caller.Address);
        return Add(who, options.Value.Window) > options.Value.PerAddress ? new TooManyAttempts() : null;
    }

    /// <summary>
    /// Counts a guess at a code, which is short enough to be found from many addresses at once. Nobody gets this far without the password,
    /// so this limit on the account as a whole is out of a stranger's reach.
    /// </summary>
    public TooManyAttempts? CountGuess(string account, Caller caller)
    {
        var tooMany = Count("code of " + account, caller);
        var isTooManyElsewhere = caller.KnownBrowser is null
            && Add("everywhere " + account.ToUpperInvariant(), options.Value.ShortSecretWindow) > options.Value.PerShortSecret;
        return tooMany ?? (isTooManyElsewhere ? new TooManyAttempts() : null);
    }

    private int Add(string key, TimeSpan lasts)
    {
        var now = clock.GetUtcNow();
        if (_windows.Count > Crowded)
        {
            Forget(now);
        }

        return _windows.AddOrUpdate(
            key,
            _ => new Window(1, now + lasts),
            (_, seen) => seen.Ends <= now ? new Window(1, now + lasts) : seen with { Attempts = seen.Attempts + 1 }).Attempts;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, window) in _windows)
        {
            if (window.Ends <= now)
            {
                _windows.TryRemove(key, out _);
            }
        }
    }

    /// <summary>One household has a whole /64 of IPv6 addresses; they count as one.</summary>
    private static string Neighbourhood(IPAddress? address)
    {
        if (address is null || address.AddressFamily is not AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private sealed record Window(int Attempts, DateTimeOffset Ends);
}

public sealed record TooManyAttempts() : Refusal("Too many attempts. Wait five minutes, then try again.");
