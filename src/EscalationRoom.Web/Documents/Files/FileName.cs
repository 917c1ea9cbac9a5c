using System.Globalization;
using System.Text;

namespace EscalationRoom.Web.Documents.Files;

/// <summary>Makes a name that strangers chose harmless: no path, nothing invisible, nothing that turns its direction, not too long.</summary>
public static class FileName
{
    public const int Longest = 200;

    private const int LongestExtension = 20;
    private const string NeverInNames = "<>:\"|?*";

    /// <returns>Nothing when no name is left.</returns>
    public static string Clean(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var visible = string.Concat(last.EnumerateRunes().Where(IsVisible).Select(it => IsForbidden(it) ? "_" : it.ToString()));
        var name = visible.Normalize(NormalizationForm.FormC).Trim().Trim('.', ' ');
        return name.Length <= Longest ? name : Shorten(name);
    }

    /// <summary>Without the dot, in lower case.</summary>
    public static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>Format characters turn a name's direction or hide in it; half of a pair is no character at all.</summary>
    private static bool IsVisible(Rune it) => it != Rune.ReplacementChar && Rune.GetUnicodeCategory(it) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static bool IsForbidden(Rune it) => it.IsAscii && NeverInNames.Contains((char)it.Value, StringComparison.Ordinal);

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name) is { Length: <= LongestExtension } kept ? kept : "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
