using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>A member of the crudest kind: it joins over a raw socket with a small buffer and never reads again.</summary>
internal sealed class DeafMember : IDisposable
{
    private const char Ends = '\u001e';

    private readonly Socket _socket;

    private DeafMember(Socket socket) => _socket = socket;

    public static async Task<DeafMember> JoinAsync(Uri server, string? token, string room, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(server.Host, server.Port, cancellation);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        await UpgradeAsync(stream, server, token, cancellation);
        using var frames = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = false });
        await SayAsync(frames, """{"protocol":"json","version":1}""", cancellation);
        var join = JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = "Join", arguments = new object?[] { room, null } });
        await SayAsync(frames, join, cancellation);
        await frames.ReceiveAsync(new byte[1024], cancellation);
        return new DeafMember(socket);
    }

    public void Dispose() => _socket.Dispose();

    private static async Task UpgradeAsync(NetworkStream stream, Uri server, string? token, CancellationToken cancellation)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
        var request = $"GET /hubs/rooms HTTP/1.1\r\nHost: {server.Authority}\r\n{authorization}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellation);
        var answer = new StringBuilder();
        var one = new byte[1];
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, cancellation);
            answer.Append((char)one[0]);
        }

        if (!answer.ToString().StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The hub did not let the deaf member in: {answer.ToString().Split('\r')[0]}");
        }
    }

    private static Task SayAsync(WebSocket frames, string words, CancellationToken cancellation) =>
        frames.SendAsync(Encoding.UTF8.GetBytes(words + Ends), WebSocketMessageType.Text, endOfMessage: true, cancellation);
}
