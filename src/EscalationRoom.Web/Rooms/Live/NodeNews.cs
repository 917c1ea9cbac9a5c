using System.Collections.Concurrent;
using System.Threading.Channels;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>
/// News between nodes: rings a bell for each commit here, and brings what other nodes wrote to this node's viewers: hearing a bell, seeing
/// that a commit here does not join on or, every second, asking the log. Only rooms somebody watches here are asked for.
/// </summary>
public sealed partial class NodeNews(
    TimelineWriter writer, TimelineLog log, RoomFeed feed, IBell bell, Engine engine, TimeProvider clock, ILogger<NodeNews> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<RoomKey, bool> _asked = new();
    private readonly Channel<RoomKey> _behind = Channel.CreateUnbounded<RoomKey>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!engine.MayHaveOtherNodes)
        {
            return;
        }

        writer.Committed += Ring;
        feed.GapFound += Ask;
        await Task.WhenAll(ListenAsync(stoppingToken), PollAsync(stoppingToken), BringAsync(stoppingToken));
    }

    private void Ring(IReadOnlyList<Committed> commits)
    {
        foreach (var commit in commits)
        {
            bell.Ring(commit.Key, commit.Events[^1].Sequence);
        }
    }

    private Task ListenAsync(CancellationToken stopping) => SafelyAsync(() => bell.ListenAsync(Hear, stopping));

    private void Hear(RoomKey room, long sequence)
    {
        AskIfBehind(room, sequence);
        feed.HearBell(room);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Poll, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await SafelyAsync(async () =>
            {
                foreach (var (room, sequence) in await log.SequencesAsync([.. feed.Watched], stopping))
                {
                    AskIfBehind(room, sequence);
                }
            });
        }
    }

    private void AskIfBehind(RoomKey room, long sequence)
    {
        if (feed.FollowedTo(room) is > 0 and var followed && followed < sequence)
        {
            Ask(room);
        }
    }

    /// <summary>A room that waits to be read is not put in line twice.</summary>
    private void Ask(RoomKey room)
    {
        if (_asked.TryAdd(room, true))
        {
            _behind.Writer.TryWrite(room);
        }
    }

    private async Task BringAsync(CancellationToken stopping)
    {
        await foreach (var room in _behind.Reader.ReadAllAsync(stopping))
        {
            _asked.TryRemove(room, out _);
            await SafelyAsync(() => BringAsync(room, stopping));
        }
    }

    /// <summary>Viewers know by number what they have seen, so bringing an event twice shows it once.</summary>
    private async Task BringAsync(RoomKey room, CancellationToken stopping)
    {
        var from = feed.FollowedTo(room);
        while (from > 0 && await log.AfterAsync(room, from, stopping) is { Events.Count: > 0 } news)
        {
            feed.Hear(news);
            from = news.Events[^1].Sequence;
        }
    }

    private async Task SafelyAsync(Func<Task> work)
    {
        if (await Trouble.OfAsync(work) is { } away)
        {
            LogAway(logger, away);
        }
    }

    [LoggerMessage(1302, LogLevel.Warning, "News of other nodes could not be read")]
    private static partial void LogAway(ILogger logger, Exception away);
}
