using System.Globalization;
using System.Net.Sockets;

namespace EscalationRoom.Rig;

/// <summary>A Redis server of our own, on loopback, keeping nothing.</summary>
public sealed class PrivateRedis : IAsyncDisposable
{
    private const string Program = "/usr/bin/redis-server";

    private readonly ChildProcess _process;

    private PrivateRedis(ChildProcess process, int port) => (_process, Port) = (process, port);

    public static string? WhyNot => File.Exists(Program) ? null : "redis-server is not installed";

    public int Port { get; }

    public string ConnectionString => $"127.0.0.1:{Port}";

    public static async Task<PrivateRedis> StartAsync()
    {
        var port = Loopback.FreePort();
        string[] arguments = ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        var redis = new PrivateRedis(ChildProcess.Start(Program, arguments), port);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", port);
                return redis;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        await redis.DisposeAsync();
        throw new InvalidOperationException("redis-server did not start");
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
