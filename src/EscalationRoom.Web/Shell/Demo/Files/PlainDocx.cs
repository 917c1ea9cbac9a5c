using System.IO.Compression;
using System.Security;
using System.Text;

namespace EscalationRoom.Web.Shell.Demo.Files;

/// <summary>A word-processing document of plain paragraphs. The same lines give the same bytes.</summary>
internal static class PlainDocx
{
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const string Types = Xml + """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>
        """;

    private const string Relations = Xml + """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<string> lines)
    {
        var paragraphs = string.Concat(lines.Select(it => $"<w:p><w:r><w:t>{SecurityElement.Escape(it)}</w:t></w:r></w:p>"));
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", Types);
            Add(package, "_rels/.rels", Relations);
            Add(package, "word/document.xml", $"""{Xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>""");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive package, string name, string text)
    {
        var entry = package.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
