using System.Globalization;
using EscalationRoom.Domain.Rooms;
using StackExchange.Redis;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Bells over Redis or Valkey publish/subscribe. While it is away nothing is lost: the poll goes on.</summary>
internal sealed partial class RedisBell(string connection, ILogger<RedisBell> logger) : IBell, IAsyncDisposable
{
    private static readonly RedisChannel Name = RedisChannel.Literal("escalationroom:bells");

    private readonly Lazy<Task<ConnectionMultiplexer>> _redis = new(() => ConnectAsync(connection));

    public void Ring(RoomKey room, long sequence) => _ = RingAsync(string.Create(CultureInfo.InvariantCulture, $"{room.Value} {sequence}"));

    public async Task ListenAsync(Action<RoomKey, long> heard, CancellationToken cancellation)
    {
        var redis = await _redis.Value;
        await redis.GetSubscriber().SubscribeAsync(Name, (_, message) => Hear(message.ToString(), heard));
    }

    public async ValueTask DisposeAsync()
    {
        if (_redis.IsValueCreated)
        {
            await (await _redis.Value).DisposeAsync();
        }
    }

    /// <summary>Whatever else is published on the channel is not a bell.</summary>
    internal static void Hear(string message, Action<RoomKey, long> heard)
    {
        var parts = message.Split(' ');
        if (parts.Length == 2 && parts[0].Length <= 20 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            heard(new RoomKey(parts[0]), sequence);
        }
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(string connection)
    {
        var options = ConfigurationOptions.Parse(connection);
        options.AbortOnConnectFail = false;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    private async Task RingAsync(string message)
    {
        try
        {
            await (await _redis.Value).GetSubscriber().PublishAsync(Name, message, CommandFlags.FireAndForget);
        }
        catch (RedisException away)
        {
            LogAway(logger, away);
        }
    }

    [LoggerMessage(1301, LogLevel.Warning, "The bell service does not answer; other nodes poll")]
    private static partial void LogAway(ILogger logger, Exception away);
}
