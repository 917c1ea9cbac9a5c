using System.Text;
using System.Text.Json;
using EscalationRoom.Data.Timeline;

namespace EscalationRoom.Data.Search;

/// <summary>A word as it stands in a stored payload, with what LIKE would take for a wildcard escaped.</summary>
internal static class LikePattern
{
    public const string Escape = "~";

    private const char Escaping = '~';

    public static string Of(string term) => Made(JsonEncodedText.Encode(term, EventPayload.Json.Encoder).Value);

    public static string OfName(string term) => Made(term);

    private static string Made(string term)
    {
        var pattern = new StringBuilder("%");
        foreach (var letter in term)
        {
            Append(pattern, letter);
        }

        return pattern.Append('%').ToString();
    }

    /// <summary>Engines differ in lower-casing letters beyond ASCII, so those stand for any one letter; the exact look comes later.</summary>
    private static void Append(StringBuilder pattern, char letter)
    {
        if (letter is '%' or '_' or '[' or Escaping)
        {
            pattern.Append(Escaping).Append(letter);
        }
        else if (letter is ' ')
        {
            pattern.Append('%');
        }
        else if (!char.IsAscii(letter) && char.ToLowerInvariant(letter) != char.ToUpperInvariant(letter))
        {
            pattern.Append('_');
        }
        else
        {
            pattern.Append(char.ToLowerInvariant(letter));
        }
    }
}
