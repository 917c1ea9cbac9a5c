using System.Text;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>Keeps foreign text within what an event holds.</summary>
internal static class ImportedText
{
    private const int LongestLine = 300;

    public static string Line(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length <= LongestLine ? line : Whole(line, LongestLine);
    }

    public static string Shorten(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) <= Room.LongestText)
        {
            return text;
        }

        var (length, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Room.LongestText)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string Whole(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
