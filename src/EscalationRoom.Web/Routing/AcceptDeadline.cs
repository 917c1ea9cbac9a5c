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

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private Dictionary<RoomKey, (long Sequence, DateTimeOffset At)> _looked = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => RouteAsync(stoppingToken)) is { } away)
            {
                LogAway(logger, away);
            }
        }
    }

    /// <summary>What is new comes before what nobody could be found for.</summary>
    private async Task RouteAsync(CancellationToken stopping)
    {
        var ended = await EndAllDueAsync(stopping);
        var (now, waiting) = (clock.GetUtcNow(), await facts.UnaskedAsync(stopping));
        var looked = waiting.Where(it => !IsNews(it, now)).ToDictionary(it => it.Key, it => _looked[it.Key]);
        foreach (var room in waiting.Where(it => !looked.ContainsKey(it.Key)).OrderBy(it => _looked.ContainsKey(it.Key)))
        {
            if (clock.GetUtcNow() - ended >= Pace)
            {
                ended = await EndAllDueAsync(stopping);
            }

            await AskAsync(room.Key, stopping);
            looked[room.Key] = (room.Sequence, now);
        }

        _looked = looked;
    }

    /// <summary>Reading what routing needs to know is dear; while a room stands still, it is read now and then and not every second.</summary>
    private bool IsNews(UnaskedRoom it, DateTimeOffset now) =>
        !_looked.TryGetValue(it.Key, out var last) || last.Sequence != it.Sequence || now - last.At >= Patience;

    /// <summary>Before anybody is chosen, and while many are: an offer ends when it is due, however long choosing takes.</summary>
    /// <returns>When.</returns>
    private async Task<DateTimeOffset> EndAllDueAsync(CancellationToken stopping)
    {
        while (await EndDueAsync(stopping))
        {
        }

        return clock.GetUtcNow();
    }

    /// <summary>All at once, so that they share commits.</summary>
    /// <returns>Whether more may be due: a whole page was, and some of it was ended.</returns>
    private async Task<bool> EndDueAsync(CancellationToken stopping)
    {
        var due = await facts.ExpiredAsync(clock.GetUtcNow(), stopping);
        var ended = await Task.WhenAll(due.Select(it => EndAsync(it.Room, it.Asked, stopping)));
        return due.Count == TimelineLog.LargestPage && ended.Any(it => it);
    }

    private async Task<bool> EndAsync(RoomKey room, PersonId asked, CancellationToken stopping)
    {
        var command = new Command(null, "room.offer.expire", asked);
        return (await rooms.ChangeAsync(room, Person.System, command, it => it.ExpireOffer(asked, clock.GetUtcNow()), stopping)).IsDone;
    }

    /// <summary>One room after the other: who is the freest depends on who was asked just before.</summary>
    private async Task AskAsync(RoomKey room, CancellationToken stopping)
    {
        if (await facts.ForAsync(room, null, stopping) is { } routing)
        {
            await rooms.ChangeAsync(
                room, Person.System, new Command(null, "room.assign", ""), it => routing.Offer(it, clock.GetUtcNow()), stopping);
        }
    }

    [LoggerMessage(1402, LogLevel.Warning, "Rooms that wait for an owner could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
