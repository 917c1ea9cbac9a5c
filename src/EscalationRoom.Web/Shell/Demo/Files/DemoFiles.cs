using System.Text;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;

namespace EscalationRoom.Web.Shell.Demo.Files;

/// <summary>The documents of the stories: small, real files, the same bytes every time.</summary>
public sealed class DemoFiles(FileStore store)
{
    /// <summary>What nobody could upload, such as the thread a ticket system sent, is text like any other.</summary>
    private const string PlainText = "text/plain; charset=utf-8";

    /// <param name="document">Its short name in the scenario, such as D1.</param>
    public async Task<StoredFile> StoreAsync(SeedScenario scenario, string document, int revision, CancellationToken cancellation)
    {
        var name = scenario.Documents.First(it => it[0] == document)[1];
        return await StoreAsync(name, [.. FileTexts.Of(scenario, document, revision)], cancellation);
    }

    public async Task<StoredFile> StoreAsync(string name, string[] lines, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Make(name, lines));
        using var received = (await store.ReceiveAsync(name, content, cancellation)).Value
            ?? throw new InvalidOperationException($"{name} is larger than Storage:LargestFile.");
        store.Keep(received);
        return new StoredFile(name, FileKind.Find(name)?.ContentType ?? PlainText, received.Size, received.Sha256);
    }

    private static byte[] Make(string name, string[] lines) => Path.GetExtension(name) switch
    {
        ".pdf" => PlainPdf.Of(lines),
        ".docx" => PlainDocx.Of(lines),
        _ => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"),
    };
}
