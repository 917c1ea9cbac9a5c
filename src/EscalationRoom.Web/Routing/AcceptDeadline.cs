using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Routing;

/// <summary>
/// Asks the next when somebody did not accept in time, and the first where nobody is asked. The room's own row holds the due time; its
/// sequence lets each step happen once, on whichever node.
/// </summary>
public sealed partial class AcceptDeadline(
    LiveRooms rooms, RoutingFacts facts, TimeProvider clock, ILogger<AcceptDeadline> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RouteAsync(stoppingToken);
            }
#pragma warning disable CA1031 // While the database is away nothing is due; the next second asks again.
            catch (Exception away) when (away is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogAway(logger, away);
            }
        }
    }

    private async Task RouteAsync(CancellationToken stopping)
    {
        foreach (var (room, late) in await facts.UnacceptedAsync(clock.GetUtcNow(), stopping))
        {
            if (late is { } asked)
            {
                await rooms.ChangeAsync(
                    room, Person.System, new Command(null, "room.offer.expire", asked), it => it.ExpireOffer(asked, clock.GetUtcNow()), stopping);
            }

            if (await facts.ForAsync(room, null, stopping) is { } routing)
            {
                await rooms.ChangeAsync(
                    room, Person.System, new Command(null, "room.assign", ""), it => routing.Offer(it, clock.GetUtcNow()), stopping);
            }
        }
    }

    [LoggerMessage(1402, LogLevel.Warning, "Rooms that wait for an owner could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
