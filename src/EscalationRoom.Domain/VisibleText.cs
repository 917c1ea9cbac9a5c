using System.Text.RegularExpressions;

namespace EscalationRoom.Domain;

/// <summary>Words as they are shown: what hides or turns letters is named instead, so that nobody is somebody else by a trick of writing.</summary>
public static partial class VisibleText
{
    public static string Of(string? text) => Hidden().Replace(text ?? "", it => $"⟦U+{(int)it.Value[0]:X4}⟧");

    /// <summary>Control characters, bidirectional overrides, zero-width characters; the joiner inside one emoji is left alone.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|(?<![\uFE0F\uDC00-\uDFFF])\u200D")]
    private static partial Regex Hidden();
}
