using System.Collections.Concurrent;
using System.Threading.Channels;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Notifications;

/// <summary>
/// Claims the notices that came due, every second, and rings for whoever was told something, here or on another node: at once when that
/// node's bell is heard, within a second otherwise. The rows are the memory; a node that was away rings late, and what was told late says so.
/// </summary>
public sealed partial class TellDueNotices(DueNotices due, RoomFeed feed, TimeProvider clock, ILogger<TellDueNotices> logger) : BackgroundService
{
    /// <summary>Rows committed late by another node may carry a slightly older time than those already seen.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);

    /// <summary>Bells that come within this time are answered by one look.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>A bell rings after its commit, however long that took.</summary>
    private static readonly TimeSpan LongestCommit = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<RoomKey, bool> _rung = new();
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private DateTimeOffset _since;

    public async Task TellAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await due.TellAsync(now, cancellation);
        feed.TellNoticed(await due.ToldSinceAsync(_since - Overlap, cancellation));
        _since = now;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _since = clock.GetUtcNow();
        feed.BellHeard += Hear;
        return Task.WhenAll(TickAsync(stoppingToken), AnswerBellsAsync(stoppingToken));
    }

    private void Hear(RoomKey room)
    {
        _rung[room] = true;
        _bell.Writer.TryWrite(true);
    }

    private async Task TickAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await SafelyAsync(() => TellAsync(stopping));
        }
    }

    private async Task AnswerBellsAsync(CancellationToken stopping)
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync(stopping))
        {
            await SafelyAsync(() => RingAsync(stopping));
            await Task.Delay(Pace, clock, stopping);
        }
    }

    private async Task RingAsync(CancellationToken stopping)
    {
        RoomKey[] rooms = [.. _rung.Keys.Where(it => _rung.TryRemove(it, out _))];
        feed.TellNoticed(await due.ToldOfAsync(rooms, clock.GetUtcNow() - LongestCommit, stopping));
    }

    private async Task SafelyAsync(Func<Task> work)
    {
        if (await Trouble.OfAsync(work) is { } away)
        {
            LogAway(logger, away);
        }
    }

    [LoggerMessage(1503, LogLevel.Warning, "Notices could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
