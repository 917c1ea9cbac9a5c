using EscalationRoom.Data.Timeline;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Notifications;

/// <summary>
/// Every second: claims the notices that came due, and rings for whoever was told something, here or on another node. The rows are the
/// memory; a node that was away rings late, and what was told late says so.
/// </summary>
public sealed partial class TellDueNotices(DueNotices due, RoomFeed feed, TimeProvider clock, ILogger<TellDueNotices> logger) : BackgroundService
{
    /// <summary>Rows committed late by another node may carry a slightly older time than those already seen.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(2);

    private DateTimeOffset _since;

    public async Task TellAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await due.TellAsync(now, cancellation);
        feed.TellNoticed(await due.ToldSinceAsync(_since - Overlap, cancellation));
        _since = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _since = clock.GetUtcNow();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
            }
#pragma warning disable CA1031 // While the database is away nothing is due; the next second asks again.
            catch (Exception away) when (away is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogAway(logger, away);
            }
        }
    }

    [LoggerMessage(1503, LogLevel.Warning, "Notices could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
