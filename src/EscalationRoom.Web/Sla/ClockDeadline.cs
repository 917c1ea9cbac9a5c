using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Sla;

/// <summary>
/// Tells what has come due: warnings, breaches, the ends of pauses. The due time is a row beside the room; the room's sequence lets
/// each be told once, on whichever node, also after a restart.
/// </summary>
public sealed partial class ClockDeadline(LiveRooms rooms, TimelineLog log, TimeProvider clock, ILogger<ClockDeadline> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => TellAllDueAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task TellAllDueAsync(CancellationToken stopping)
    {
        while (await TellDueAsync(stopping))
        {
        }
    }

    /// <summary>All at once, so that they share commits.</summary>
    /// <returns>Whether more may be due: a whole page was, and some of it was told.</returns>
    private async Task<bool> TellDueAsync(CancellationToken stopping)
    {
        var due = await log.DueClocksAsync(clock.GetUtcNow(), stopping);
        var told = await Task.WhenAll(due.Select(it => TellAsync(it, stopping)));
        return due.Count == TimelineLog.LargestPage && told.Any(it => it);
    }

    private async Task<bool> TellAsync(RoomKey room, CancellationToken stopping)
    {
        var command = new Command(null, "room.clock.tell", "");
        return (await rooms.ChangeAsync(room, Person.System, command, it => it.TellDueClocks(clock.GetUtcNow()), stopping)).IsDone;
    }

    [LoggerMessage(1601, LogLevel.Warning, "Clocks of rooms could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
