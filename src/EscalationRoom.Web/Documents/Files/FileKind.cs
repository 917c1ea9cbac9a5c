using System.Collections.Frozen;

namespace EscalationRoom.Web.Documents.Files;

/// <summary>
/// What kinds of files are taken. The name says which kind it claims to be; the first bytes must agree. What a browser said about
/// the type is not asked.
/// </summary>
public sealed record FileKind(string ContentType, params IReadOnlyList<Signature> Signatures)
{
    /// <summary>How many first bytes it takes to tell.</summary>
    public const int HeadSize = 16;

    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    private static readonly Signature Zip = Signature.Of("504B0304");
    private static readonly Signature Ole = Signature.Of("D0CF11E0A1B11AE1");
    private static readonly Signature Media = Signature.Of("66747970", at: 4);

    private static readonly FrozenDictionary<string, FileKind> ByExtension = new (string Extensions, FileKind Kind)[]
    {
        ("pdf", new("application/pdf", Signature.Of("255044462D"))),
        ("png", new("image/png", Signature.Of("89504E470D0A1A0A"))),
        ("jpg jpeg", new("image/jpeg", Signature.Of("FFD8FF"))),
        ("gif", new("image/gif", Signature.Of("47494638"))),
        ("webp", new("image/webp", Signature.Of("57454250", at: 8))),
        ("tif tiff", new("image/tiff", Signature.Of("49492A00"), Signature.Of("4D4D002A"))),
        ("heic", new("image/heic", Media)),
        ("docx", new(Office + "wordprocessingml.document", Zip)),
        ("xlsx", new(Office + "spreadsheetml.sheet", Zip)),
        ("pptx", new(Office + "presentationml.presentation", Zip)),
        ("odt", new(OpenDocument + "text", Zip)),
        ("ods", new(OpenDocument + "spreadsheet", Zip)),
        ("odp", new(OpenDocument + "presentation", Zip)),
        ("zip", new("application/zip", Zip)),
        ("gz", new("application/gzip", Signature.Of("1F8B"))),
        ("7z", new("application/x-7z-compressed", Signature.Of("377ABCAF271C"))),
        ("doc", new("application/msword", Ole)),
        ("xls", new("application/vnd.ms-excel", Ole)),
        ("ppt", new("application/vnd.ms-powerpoint", Ole)),
        ("msg", new("application/vnd.ms-outlook", Ole)),
        ("rtf", new("application/rtf", Signature.Of("7B5C727466"))),
        ("mp4 mov", new("video/mp4", Media)),
        ("webm", new("video/webm", Signature.Of("1A45DFA3"))),
        ("m4a", new("audio/mp4", Media)),
        ("mp3", new("audio/mpeg", Signature.Of("494433"), Signature.Of("FFFB"), Signature.Of("FFF3"))),
        ("wav", new("audio/wav", Signature.Of("57415645", at: 8))),
        ("txt log csv tsv md json xml yaml yml eml ics sql", new("text/plain; charset=utf-8")),
    }.SelectMany(it => it.Extensions.Split(' ').Select(extension => (extension, it.Kind))).ToFrozenDictionary(it => it.extension, it => it.Kind);

    public static string Taken { get; } = string.Join(", ", ByExtension.Keys.Order(StringComparer.Ordinal));

    public static FileKind? Find(string name) => ByExtension.GetValueOrDefault(FileName.ExtensionOf(name));

    /// <param name="isText">No byte of the whole file is a control character.</param>
    public bool Fits(ReadOnlySpan<byte> head, bool isText)
    {
        if (Signatures.Count == 0)
        {
            return isText;
        }

        foreach (var signature in Signatures)
        {
            if (signature.IsIn(head))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Bytes that a kind of file has at a fixed place.</summary>
public sealed record Signature(byte[] Bytes, int At)
{
    public static Signature Of(string hexadecimal, int at = 0) => new(Convert.FromHexString(hexadecimal), at);

    public bool IsIn(ReadOnlySpan<byte> head) => head.Length >= At + Bytes.Length && head.Slice(At, Bytes.Length).SequenceEqual(Bytes);
}
