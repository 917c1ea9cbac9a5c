using System.Security.Cryptography;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

/// <summary>One notice. Made of what it is about, so that the same event never tells the same person the same thing twice.</summary>
public readonly record struct NoticeId(Guid Value)
{
    public static NoticeId Of(EventId cause, EventId about, PersonId to, NoticeKind kind, byte step)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. cause.Value.ToByteArray(), .. about.Value.ToByteArray(), .. to.Value.ToByteArray(), (byte)kind, step], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new NoticeId(new Guid(hash[..16], bigEndian: true));
    }

    public override string ToString() => Value.ToString();
}
