using System.Globalization;
using System.Security.Cryptography;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>What an authenticator app shows (RFC 6238), computed apart from the product.</summary>
public static class AuthenticatorApp
{
    public static string Code(string key, int stepsAway = 0)
    {
        var step = BitConverter.GetBytes((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + stepsAway);
        Array.Reverse(step);
#pragma warning disable CA5350 // Authenticator apps use SHA-1.
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(it => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(it), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(it => Convert.ToByte(bits.Substring(it * 8, 8), 2))];
    }
}
