using System.Buffers;
using System.Buffers.Text;

namespace EscalationRoom.Domain.Rooms;

/// <summary>
/// The text form of how far one viewer has come: the numbers of the lanes they read, nothing else. Opaque to clients, the same on
/// every node, and worthless for looking into a lane: it only says where to go on in lanes its bearer may read anyway.
/// </summary>
public static class Cursor
{
    private const byte Version = 1;
    private const int LongestText = 64;

    public static string Write(LaneNumbers at, Lanes lanes)
    {
        Span<byte> bytes = stackalloc byte[2 + (4 * 10)];
        (bytes[0], bytes[1]) = (Version, (byte)lanes);
        var length = 2;
        foreach (var lane in LaneSet.InOrder)
        {
            if (lanes.Has(lane))
            {
                length += WriteNumber(bytes[length..], (ulong)at[lane]);
            }
        }

        return Base64Url.EncodeToString(bytes[..length]);
    }

    /// <returns>False for text this product never wrote.</returns>
    public static bool TryRead(string? text, out LaneNumbers at)
    {
        if (TryDecode(text, out at, out var lanes) && Write(at, lanes) == text)
        {
            return true;
        }

        at = default;
        return false;
    }

    private static bool TryDecode(string? text, out LaneNumbers at, out Lanes lanes)
    {
        (at, lanes) = (default, default);
        Span<byte> bytes = stackalloc byte[LongestText];
        if (text is null or { Length: > LongestText } || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done
            || length < 2 || bytes[0] != Version || bytes[1] > (byte)Lanes.All)
        {
            return false;
        }

        lanes = (Lanes)bytes[1];
        var rest = bytes[2..length];
        foreach (var lane in lanes.Each())
        {
            if (!TryReadNumber(ref rest, out var number))
            {
                return false;
            }

            at = at.With(lane, number);
        }

        return rest.IsEmpty;
    }

    private static int WriteNumber(Span<byte> to, ulong number)
    {
        var at = 0;
        for (; number >= 0x80; number >>= 7)
        {
            to[at++] = (byte)(number | 0x80);
        }

        to[at] = (byte)number;
        return at + 1;
    }

    private static bool TryReadNumber(ref Span<byte> from, out long number)
    {
        number = 0;
        for (var at = 0; at < from.Length && at < 9; at++)
        {
            number |= (long)(from[at] & 0x7F) << (7 * at);
            if (from[at] < 0x80)
            {
                from = from[(at + 1)..];
                return true;
            }
        }

        return false;
    }
}
