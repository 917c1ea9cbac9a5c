using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Routing;

/// <summary>
/// Asks the next when somebody did not accept in time, and the first where nobody is asked. The room's own row holds the due time; its
/// sequence lets each step happen once, on whichever node.
/// </summary>
public sealed partial class AcceptDeadline(
    LiveRooms rooms, RoutingFacts facts, TimeProvider clock, ILogger<AcceptDeadline> logger) : BackgroundService
{
    /// <summary>How soon a room in which nothing happened is looked at again: somebody may have become free.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Dictionary<RoomKey, (long Sequence, DateTimeOffset At)> _looked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => RouteAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task RouteAsync(CancellationToken stopping)
    {
        var (now, waiting) = (clock.GetUtcNow(), await facts.UnacceptedAsync(clock.GetUtcNow(), stopping));
        var looked = waiting.Where(it => !IsNews(it, now)).ToDictionary(it => it.Key, it => _looked[it.Key]);
        foreach (var room in waiting.Where(it => !looked.ContainsKey(it.Key)))
        {
            await RouteAsync(room, stopping);
            looked[room.Key] = (room.Sequence, now);
        }

        _looked = looked;
    }

    /// <summary>Reading what routing needs to know is dear; while a room stands still, it is read now and then and not every second.</summary>
    private bool IsNews(UnacceptedRoom it, DateTimeOffset now) =>
        it.OfferedTo is not null || !_looked.TryGetValue(it.Key, out var last) || last.Sequence != it.Sequence || now - last.At >= Patience;

    private async Task RouteAsync(UnacceptedRoom room, CancellationToken stopping)
    {
        if (room.OfferedTo is { } asked)
        {
            await rooms.ChangeAsync(
                room.Key, Person.System, new Command(null, "room.offer.expire", asked), it => it.ExpireOffer(asked, clock.GetUtcNow()), stopping);
        }

        if (await facts.ForAsync(room.Key, null, stopping) is { } routing)
        {
            await rooms.ChangeAsync(
                room.Key, Person.System, new Command(null, "room.assign", ""), it => routing.Offer(it, clock.GetUtcNow()), stopping);
        }
    }

    [LoggerMessage(1402, LogLevel.Warning, "Rooms that wait for an owner could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
