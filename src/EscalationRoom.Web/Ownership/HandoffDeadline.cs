using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Ownership;

/// <summary>Ends offers nobody answered in time. The due time is the offer's own row; the room's sequence lets it happen once, on whichever node.</summary>
public sealed partial class HandoffDeadline(LiveRooms rooms, TimelineLog log, TimeProvider clock, ILogger<HandoffDeadline> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => EndAllDueAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task EndAllDueAsync(CancellationToken stopping)
    {
        while (await EndDueAsync(stopping))
        {
        }
    }

    /// <summary>All at once, so that they share commits: one after the other, the last of three hundred would be seconds late.</summary>
    /// <returns>Whether more may be due: a whole page was, and some of it was ended.</returns>
    private async Task<bool> EndDueAsync(CancellationToken stopping)
    {
        var due = await log.ExpiredOffersAsync(clock.GetUtcNow(), stopping);
        var ended = await Task.WhenAll(due.Select(it => EndAsync(it.Room, it.Offer, stopping)));
        return due.Count == TimelineLog.LargestPage && ended.Any(it => it);
    }

    private async Task<bool> EndAsync(RoomKey room, HandoffId offer, CancellationToken stopping)
    {
        var command = new Command(null, "room.handoff.expire", offer);
        return (await rooms.ChangeAsync(room, Person.System, command, it => it.ExpireHandoff(offer, clock.GetUtcNow()), stopping)).IsDone;
    }

    [LoggerMessage(1401, LogLevel.Warning, "Offers of ownership could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
