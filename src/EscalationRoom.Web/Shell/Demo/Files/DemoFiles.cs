using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Shell.Demo.Files;

/// <summary>The documents of the stories: small, real files, the same bytes every time.</summary>
public sealed class DemoFiles
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="document">Its short name in the scenario, such as D1.</param>
    public Task<StoredFile> StoreAsync(SeedScenario scenario, string document, int revision, CancellationToken cancellation)
    {
        var name = scenario.Documents.First(it => it[0] == document)[1];
        var (type, bytes) = Make(name, [.. FileTexts.Of(scenario, document, revision)]);
        return Task.FromResult(new StoredFile(name, type, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    internal static (string Type, byte[] Bytes) Make(string name, string[] lines) => Path.GetExtension(name) switch
    {
        ".pdf" => ("application/pdf", PlainPdf.Of(lines)),
        ".docx" => (Word, PlainDocx.Of(lines)),
        ".csv" => ("text/csv", Text(lines)),
        ".md" => ("text/markdown", Text(lines)),
        ".eml" => ("message/rfc822", Text(lines)),
        ".html" => ("text/html", Text(lines)),
        var other => throw new NotSupportedException($"The demo has no {other} files."),
    };

    private static byte[] Text(string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");
}
