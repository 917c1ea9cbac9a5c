using System.Collections.Concurrent;
using System.Threading.Channels;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>
/// News between nodes: rings a bell for each commit here, and brings what other nodes wrote to this node's viewers, hearing a bell or,
/// every second, asking the log. Only rooms somebody watches here are asked for.
/// </summary>
public sealed partial class NodeNews(
    TimelineWriter writer, TimelineLog log, RoomFeed feed, IBell bell, Engine engine, TimeProvider clock, ILogger<NodeNews> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<RoomKey, long> _reached = new();
    private readonly Channel<RoomKey> _rung = Channel.CreateBounded<RoomKey>(new BoundedChannelOptions(4_096) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!engine.MayHaveOtherNodes)
        {
            return;
        }

        writer.Committed += Ring;
        await Task.WhenAll(ListenAsync(stoppingToken), PollAsync(stoppingToken), FollowAsync(stoppingToken));
    }

    private void Ring(IReadOnlyList<Committed> commits)
    {
        foreach (var commit in commits)
        {
            var sequence = commit.Events[^1].Sequence;
            _reached.AddOrUpdate(commit.Key, sequence, (_, before) => Math.Max(before, sequence));
            bell.Ring(commit.Key, sequence);
        }
    }

    private Task ListenAsync(CancellationToken stopping) => SafelyAsync(
        () => bell.ListenAsync(
            (room, sequence) =>
            {
                if (_reached.GetValueOrDefault(room) < sequence && feed.Watched.Contains(room))
                {
                    _rung.Writer.TryWrite(room);
                }
            },
            stopping));

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Poll, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await SafelyAsync(async () =>
            {
                var watched = feed.Watched.ToArray();
                foreach (var gone in _reached.Keys.Except(watched))
                {
                    _reached.TryRemove(gone, out _);
                }

                foreach (var (room, sequence) in await log.SequencesAsync(watched, stopping))
                {
                    if (_reached.GetValueOrDefault(room) < sequence)
                    {
                        _rung.Writer.TryWrite(room);
                    }
                }
            });
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        await foreach (var room in _rung.Reader.ReadAllAsync(stopping))
        {
            await SafelyAsync(() => BringAsync(room, stopping));
        }
    }

    /// <summary>Viewers know by number what they have seen, so bringing an event twice shows it once.</summary>
    private async Task BringAsync(RoomKey room, CancellationToken stopping)
    {
        while (await log.AfterAsync(room, _reached.GetValueOrDefault(room), stopping) is { Events.Count: > 0 } news)
        {
            feed.Hear(news);
            var sequence = news.Events[^1].Sequence;
            _reached.AddOrUpdate(room, sequence, (_, before) => Math.Max(before, sequence));
        }
    }

    private async Task SafelyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // While the database or the bell service is away there is no news; the next second asks again.
        catch (Exception away) when (away is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogAway(logger, away);
        }
    }

    [LoggerMessage(1302, LogLevel.Warning, "News of other nodes could not be read")]
    private static partial void LogAway(ILogger logger, Exception away);
}
