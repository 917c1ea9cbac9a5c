using System.Text;
using System.Text.Json;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>Somebody who watches a room every way there is, and keeps every byte that came.</summary>
internal sealed class Observer(CanaryHost host, string handle, Lanes reads) : IAsyncDisposable
{
    private readonly List<Taken> _looked = [];
    private readonly List<(string Channel, string Path, RawCircuit Page)> _pages = [];
    private RawHub? _json;
    private RawHub? _packed;

    public string Handle => handle;

    /// <summary>What the table of permissions lets them read, written down here by hand.</summary>
    public Lanes Reads => reads;

    /// <summary>Everything that came, so far.</summary>
    public IReadOnlyList<Taken> Taken =>
    [
        new(Channels.Hub, "JSON", _json!.Received),
        new(Channels.Hub, "MessagePack", _packed!.Received),
        new(Channels.Presence, "JSON", Encoding.UTF8.GetBytes(string.Join('\n', Messages("Presence", "Typing").Select(it => it.GetRawText())))),
        .. _pages.SelectMany(it => new Taken[] { new(it.Channel, it.Path, it.Page.Received, NamedIn(it.Path)), new(Channels.Html, it.Path, Encoding.UTF8.GetBytes(it.Page.Html), NamedIn(it.Path)) }),
        .. _looked,
    ];

    /// <summary>What the hub called on the client, by name.</summary>
    public IEnumerable<JsonElement> Messages(params string[] targets) => _json!.Messages
        .Select(it => JsonDocument.Parse(it).RootElement)
        .Where(it => it.TryGetProperty("target", out var target) && targets.Contains(target.GetString()));

    public async Task WatchAsync(RoomKey room)
    {
        _json = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, handle, RawHub.Json);
        _packed = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, handle, RawHub.MessagePack);
        await _json.CallAsync("Join", room.Value, null);
        await _packed.CallAsync("Join", room.Value, null);
        await OpenAsync(Channels.Circuit, $"/r/{room.Value}");
        await OpenAsync(Channels.Lists, "/rooms");
        await OpenAsync(Channels.Lists, "/queue");
        await OpenAsync(Channels.Lists, "/inbox");
        await OpenAsync(Channels.Lists, "/my");
    }

    public async Task OpenAsync(string channel, string path)
    {
        if (await RawCircuit.OpenAsync(host, handle, path) is { } page)
        {
            _pages.Add((channel, path, page));
        }
        else
        {
            await AskAsync(Channels.Html, "GET", path);
        }
    }

    public async Task UntilReadAsync(string words)
    {
        await _json!.UntilRead(words);
        await _packed!.UntilRead(words);
        await _pages[0].Page.UntilRead(words);
    }

    /// <summary>Asks over HTTP, and keeps the body, the status and every header.</summary>
    public async Task AskAsync(string channel, string method, string path, object? body = null, params Guid[] named)
    {
        using var client = host.As(handle);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body switch
        {
            null => null,
            HttpContent parcel => parcel,
            _ => new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        using var response = await client.SendAsync(request);
        var head = Encoding.UTF8.GetBytes(response.ToString());
        _looked.Add(new Taken(channel, $"{method} {path}", [.. head, .. await response.Content.ReadAsByteArrayAsync()], [.. named, .. NamedIn(path)]));
        _looked.Add(new Taken(Channels.Headers, $"{method} {path}", head, [.. named, .. NamedIn(path)]));
        AssertKeptNowhere(response, path);
    }

    public async ValueTask DisposeAsync()
    {
        await _json!.DisposeAsync();
        await _packed!.DisposeAsync();
        foreach (var (_, _, page) in _pages)
        {
            await page.DisposeAsync();
        }
    }

    /// <summary>What is about a room is left in no cache.</summary>
    private void AssertKeptNowhere(HttpResponseMessage response, string path)
    {
        if (!path.StartsWith("/openapi", StringComparison.Ordinal))
        {
            Assert.True(response.Headers.CacheControl?.NoStore, $"{path} may be kept in a cache.");
            _looked.Add(new Taken(Channels.Browser, path, Encoding.UTF8.GetBytes($"{response.Headers.CacheControl}")));
        }
    }

    private static Guid[] NamedIn(string path) => [.. path.Split('/').Select(it => Guid.TryParse(it, out var id) ? id : default).Where(it => it != default)];
}
