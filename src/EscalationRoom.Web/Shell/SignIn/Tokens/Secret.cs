using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>256 random bits after a prefix that scanners recognise. Only the hash is kept: such a secret cannot be guessed, so a plain SHA-256 does.</summary>
internal static class Secret
{
    public static string New(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
