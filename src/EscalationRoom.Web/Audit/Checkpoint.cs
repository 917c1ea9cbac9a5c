using System.Security.Cryptography;
using System.Text.Json;

namespace EscalationRoom.Web.Audit;

/// <summary>
/// How far every room had come at a moment. Kept outside the database it proves later that nothing was cut off or rewritten, which a
/// bare chain cannot: whoever owns the database can compute it anew.
/// </summary>
/// <param name="Signature">Over everything else; empty when there is no key.</param>
public sealed record Checkpoint(DateTimeOffset At, IReadOnlyList<RoomHead> Rooms, string Signature)
{
    public static Checkpoint Of(DateTimeOffset at, IReadOnlyList<RoomHead> rooms, ECDsa? key)
    {
        var bare = new Checkpoint(at, rooms, "");
        return key is null ? bare : bare with { Signature = Convert.ToBase64String(key.SignData(bare.Signed(), HashAlgorithmName.SHA256)) };
    }

    public bool IsSignedBy(ECDsa key) =>
        Signature.Length > 0 && key.VerifyData(Signed(), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);

    private byte[] Signed() => JsonSerializer.SerializeToUtf8Bytes(this with { Signature = "" }, JsonSerializerOptions.Web);
}

/// <param name="Events">How many events the room had.</param>
/// <param name="Hash">Of the newest of them, in hexadecimal.</param>
public sealed record RoomHead(string Room, long Events, string Hash);
