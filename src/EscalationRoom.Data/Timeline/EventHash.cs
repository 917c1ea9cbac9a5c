using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

internal static class ChainLink
{
    public static byte[] Hash(byte[] previous, RoomId room, RoomEvent fact, string kind, Guid? command, byte[] payloadHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(Encoding.UTF8.GetBytes($"{room.Value}|{fact.Sequence}|{fact.Lane}|{fact.Number}|{fact.Id.Value}|{kind}|{fact.By.Value}|{fact.At.UtcTicks}|{command}|{fact.About?.Value}"));
        hash.AppendData(payloadHash);
        return hash.GetHashAndReset();
    }
}
