using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
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
            if (await Trouble.OfAsync(() => EndDueOffersAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task EndDueOffersAsync(CancellationToken stopping)
    {
        foreach (var (room, offer) in await log.ExpiredOffersAsync(clock.GetUtcNow(), stopping))
        {
            var command = new Command(null, "room.handoff.expire", offer);
            await rooms.ChangeAsync(room, Person.System, command, it => it.ExpireHandoff(offer, clock.GetUtcNow()), stopping);
        }
    }

    [LoggerMessage(1401, LogLevel.Warning, "Offers of ownership could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
