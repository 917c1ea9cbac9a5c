using System.Security.Cryptography;
using System.Text;

namespace EscalationRoom.Data.Seed;

/// <summary>Ids of seeded things: the same on every machine and every run, so that seeding twice is seeding once.</summary>
public static class SeedId
{
    private const int Size = 16;

    public static Guid Of(string name)
    {
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes("EscalationRoom demo: " + name));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..Size], bigEndian: true);
    }
}
