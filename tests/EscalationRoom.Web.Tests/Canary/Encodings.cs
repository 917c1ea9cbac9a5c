using System.Text;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>All the ways words can stand in bytes that leave the server.</summary>
internal static class Encodings
{
    public static IEnumerable<(string Name, byte[] Bytes)> Of(string words)
    {
        var utf8 = Encoding.UTF8.GetBytes(words);
        yield return ("UTF-8", utf8);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(words));
        yield return ("UTF-16 big-endian", Encoding.BigEndianUnicode.GetBytes(words));
        foreach (var (name, text) in Escaped(utf8).Concat(Base64(utf8, "")).Concat(Base64(Encoding.Unicode.GetBytes(words), " of UTF-16")))
        {
            yield return (name, Encoding.ASCII.GetBytes(text));
        }
    }

    /// <summary>An id as text and as the bytes of both orders in use.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(Guid id) =>
    [
        .. Of(id.ToString()), .. Of(id.ToString("N")), .. Base64(id.ToByteArray(), " of an id").Select(it => (it.Name, Encoding.ASCII.GetBytes(it.Text))),
        ("id", id.ToByteArray()), ("id big-endian", id.ToByteArray(bigEndian: true)),
    ];

    private static IEnumerable<(string Name, string Text)> Escaped(byte[] bytes)
    {
        yield return ("URL", string.Concat(bytes.Select(it => $"%{it:X2}")));
        yield return ("URL, lower case", string.Concat(bytes.Select(it => $"%{it:x2}")));
        yield return ("JSON", string.Concat(bytes.Select(it => $"\\u{it:X4}")));
        yield return ("JSON, lower case", string.Concat(bytes.Select(it => $"\\u{it:x4}")));
        yield return ("HTML", string.Concat(bytes.Select(it => $"&#{it};")));
        yield return ("HTML, hexadecimal", string.Concat(bytes.Select(it => $"&#x{it:X};")));
        yield return ("hexadecimal", Convert.ToHexString(bytes));
        yield return ("hexadecimal, lower case", Convert.ToHexStringLower(bytes));
    }

    /// <summary>What stands the same whatever comes before and after, at each of the three places the words can begin.</summary>
    private static IEnumerable<(string Name, string Text)> Base64(byte[] bytes, string of)
    {
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var text = whole[(before == 0 ? 0 : before + 1)..((before + bytes.Length) / 3 * 4)];
            yield return ($"base64{of}, {before} before", text);
            yield return ($"base64 for URLs{of}, {before} before", text.Replace('+', '-').Replace('/', '_'));
        }
    }
}
