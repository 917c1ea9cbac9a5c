using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>A bare WebSocket to the hub that keeps every byte it is sent, whatever it means.</summary>
internal sealed class RawHub : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _received = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly IHubProtocol _protocol;
    private Task _reading = Task.CompletedTask;
    private int _calls;

    private RawHub(IHubProtocol protocol) => _protocol = protocol;

    public static IHubProtocol Json { get; } = new JsonHubProtocol();

    public static IHubProtocol MessagePack { get; } = new MessagePackHubProtocol();

    public byte[] Received
    {
        get
        {
            lock (_received)
            {
                return _received.ToArray();
            }
        }
    }

    /// <summary>What came over the JSON protocol, message by message, without keep-alives.</summary>
    public IReadOnlyList<string> Messages =>
        [.. Encoding.UTF8.GetString(Received).Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Where(it => it is not "{}" and not """{"type":6}""")];

    public bool IsOver => _reading.IsCompleted;

    public static async Task<RawHub> ConnectAsync(Uri server, string handle, IHubProtocol protocol, string path = "/hubs/rooms", string? origin = null)
    {
        var hub = new RawHub(protocol);
        hub._socket.Options.SetRequestHeader("Authorization", $"{TestSignIn.Name} {handle}");
        if (origin is not null)
        {
            hub._socket.Options.SetRequestHeader("Origin", origin);
        }

        await hub._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = path, Query = "" }.Uri, CancellationToken.None);
        hub._reading = hub.ReadAsync();
        await hub.SendAsync(Encoding.UTF8.GetBytes($$"""{"protocol":"{{protocol.Name}}","version":1}{{'\u001e'}}"""));
        await hub.Until(it => it.Length > 0);
        return hub;
    }

    public Task SendAsync(ReadOnlyMemory<byte> bytes) => _socket.SendAsync(
        bytes, _protocol.TransferFormat is Microsoft.AspNetCore.Connections.TransferFormat.Text ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, CancellationToken.None).AsTask();

    /// <summary>Calls a method and waits until something new has come.</summary>
    public async Task CallAsync(string method, params object?[] arguments)
    {
        var before = Received.Length;
        await SendAsync(CallOf(method, arguments));
        await Until(it => it.Length > before);
    }

    public ReadOnlyMemory<byte> CallOf(string method, params object?[] arguments)
    {
        var call = new ArrayBufferWriter<byte>();
        _protocol.WriteMessage(new InvocationMessage(Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), method, arguments), call);
        return call.WrittenMemory;
    }

    public Task UntilRead(string words) => Until(it => it.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    public async Task Until(Predicate<byte[]> fulfilled)
    {
        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (!fulfilled(Received) && !IsOver)
        {
            await _news.WaitAsync(deadline.Token);
        }
    }

    /// <summary>Waits until the server has closed the connection.</summary>
    public Task UntilOver() => _reading.WaitAsync(Patience.Longest);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
        _news.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                lock (_received)
                {
                    _received.Write(buffer, 0, part.Count);
                }

                _news.Release();
            }

            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Closed without ceremony, by us or by the server.
        }

        _news.Release();
    }
}
