using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Mine;
using EscalationRoom.Web.Queue.Pages;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Pairs;

/// <summary>Somebody who writes down, byte by byte, all that reaches them of one room; only what is random anyway is called by its order.</summary>
internal sealed partial class Watcher : IAsyncDisposable
{
    private readonly TestHost _host;
    private readonly string _handle;
    private readonly RoomKey _room;
    private readonly Lanes _reads;
    private readonly RawHub _json;
    private readonly RawHub _packed;

    private Watcher(TestHost host, string handle, RoomKey room, Lanes reads, RawHub json, RawHub packed) =>
        (_host, _handle, _room, _reads, _json, _packed) = (host, handle, room, reads, json, packed);

    public static async Task<Watcher> ComeAsync(TestHost host, string handle, RoomKey room, Lanes reads)
    {
        var (json, packed) = (await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, handle, RawHub.Json), await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, handle, RawHub.MessagePack));
        await json.CallAsync("Join", room.Value, null);
        await packed.CallAsync("Join", room.Value, null);
        return new Watcher(host, handle, room, reads, json, packed);
    }

    public Task UntilRead(string words) => Task.WhenAll(_json.UntilRead(words), _packed.UntilRead(words));

    /// <param name="isWhole">With the page and every list, which take their time.</param>
    public async Task<string> TranscriptAsync(bool isWhole)
    {
        var transcript = new StringBuilder();
        transcript.AppendLine("HUB, JSON").AppendLine(string.Join('\n', _json.Messages));
        transcript.AppendLine("HUB, MessagePack").AppendLine(Encoding.Latin1.GetString(_packed.Received));
        foreach (var path in isWhole ? Paths().Concat(ByState()) : Paths())
        {
            await AskAsync(transcript, HttpMethod.Get, path, null);
        }

        foreach (var lane in Enum.GetValues<Lane>().Where(it => !_reads.Has(it)))
        {
            await AskAsync(transcript, HttpMethod.Post, $"/api/rooms/{_room.Value}/messages", new { commandId = Guid.NewGuid(), lane = lane.ToString(), text = "Who is there?" });
        }

        transcript.AppendLine("PAGE").AppendLine(isWhole ? await PageAsync() : "");
        transcript.AppendLine("LISTS").AppendLine(isWhole ? Listed<QueuePage>() + Listed<MyWorkPage>() : "");
        return Named(transcript.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync();
        await _packed.DisposeAsync();
    }

    private IEnumerable<string> Paths() =>
    [
        "/api/rooms", "/api/queue", "/api/rooms?q=Patient", "/api/commitments", "/api/search?q=Visible", $"/api/rooms/{_room.Value}", $"/api/rooms/{_room.Value}/commitments/", $"/api/rooms/{_room.Value}/timeline", $"/api/rooms/{_room.Value}/timeline?limit=3",
        $"/api/rooms/{_room.Value}/timeline?after={Cursor.Write(new LaneNumbers(2, 2, 1, 1), Lanes.All)}", $"/r/{_room.Value}",
    ];

    private static IEnumerable<string> ByState() => Enum.GetNames<RoomState>().Select(it => $"/api/rooms?state={it}");

    private async Task AskAsync(StringBuilder transcript, HttpMethod method, string path, object? body)
    {
        using var client = _host.As(_handle);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request);
        response.Headers.Date = null;
        transcript.Append(method).Append(' ').AppendLine(path).AppendLine(response.ToString()).AppendLine(await response.Content.ReadAsStringAsync());
    }

    private async Task<string> PageAsync()
    {
        await using var page = await RoomOnScreen.Of(_host, _handle, _room);
        return page.Text;
    }

    /// <summary>A list of rooms as it is drawn for them; which handler has which number is chance.</summary>
    private string Listed<TPage>()
        where TPage : IComponent
    {
        using var list = new BunitContext();
        using var scope = _host.Services.CreateScope();
        list.JSInterop.Mode = JSRuntimeMode.Loose;
        list.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        var page = list.Render<TPage>(it => it.AddCascadingValue(_host.Person(_handle)));
        page.WaitForState(() => !page.Markup.Contains("skeleton", StringComparison.Ordinal), Patience.Longest);
        return Handlers().Replace(page.Markup, "");
    }

    /// <summary>Nonces and sealed tokens are random; ids are, too, but which of them is the same as which is not.</summary>
    private static string Named(string transcript)
    {
        var names = new Dictionary<string, string>();
        return Ids().Replace(Sealed().Replace(transcript, "#"), it => names.TryGetValue(it.Value, out var name) ? name : names[it.Value] = $"#{names.Count}");
    }

    [GeneratedRegex("blazor:[a-zA-Z:]+=\"\\d*\"")]
    private static partial Regex Handlers();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"CfDJ8([\w+/=-]|\\u002B)+|nonce[-=]""?[^'""\s>]+|00-[0-9a-f]{32}-[0-9a-f]{16}-0\d|EscalationRoom\.Forms\.\d+")]
    private static partial Regex Sealed();
}
