using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EscalationRoom.Data.Accounts;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>A page's circuit without a browser: it starts the page's components, acknowledges what is drawn, and keeps every byte.</summary>
internal sealed partial class RawCircuit : IAsyncDisposable
{
    /// <summary>An empty object and the record separator: from then on everything is frames.</summary>
    private const int HandshakeAnswer = 3;

    private readonly RawHub _hub;
    private readonly CancellationTokenSource _ends = new();
    private Task _acknowledging = Task.CompletedTask;

    private RawCircuit(RawHub hub, string html) => (_hub, Html) = (hub, html);

    /// <summary>The page as the server sent it, before its circuit.</summary>
    public string Html { get; }

    public byte[] Received => _hub.Received;

    /// <returns>Nothing when there is no such page for this person, and so no circuit.</returns>
    public static async Task<RawCircuit?> OpenAsync(TestHost host, string handle, string path)
    {
        using var client = host.As(handle);
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }

        var html = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var state = State().Match(html).Groups[1].Value;
        var page = new Uri(host.ClientOptions.BaseAddress, path);
        var circuit = new RawCircuit(await RawHub.ConnectAsync(page, handle, new PagePack(), "/_blazor", host.Get<OwnAddress>().Public), html);
        circuit._acknowledging = circuit.AcknowledgeAsync();
        await circuit._hub.SendAsync(circuit._hub.CallOf("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", state));
        await circuit._hub.SendAsync(circuit._hub.CallOf("UpdateRootComponents", OperationsOf(html), state));
        return circuit;
    }

    public Task UntilRead(string words) => _hub.UntilRead(words);

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        await _hub.DisposeAsync();
        await _acknowledging;
        _ends.Dispose();
    }

    private static string OperationsOf(string html)
    {
        var operations = Markers().Matches(html).Select((it, index) => (JsonNode)new JsonObject
        {
            ["type"] = "add",
            ["ssrComponentId"] = index + 1,
            ["marker"] = JsonNode.Parse(it.Groups[1].Value),
        });
        return new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) }.ToJsonString(JsonSerializerOptions.Web);
    }

    /// <summary>The server holds back after ten drawings without an answer.</summary>
    private async Task AcknowledgeAsync()
    {
        var read = HandshakeAnswer;
        while (!_hub.IsOver && !_ends.IsCancellationRequested)
        {
            var (drawings, length) = PagePack.Read(_hub.Received.AsMemory(read));
            read += length;
            foreach (var drawing in drawings)
            {
                await _hub.SendAsync(_hub.CallOf("OnRenderCompleted", drawing, null));
            }

            await Task.Delay(5, CancellationToken.None);
        }
    }

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
