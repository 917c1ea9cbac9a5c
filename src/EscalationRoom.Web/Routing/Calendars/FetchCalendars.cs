using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Routing.Calendars;

/// <summary>Fetches subscribed calendars when they are due. The rows are the memory: after a restart, or on another node, it goes on.</summary>
public sealed partial class FetchCalendars(
    IServiceScopeFactory scopes, CalendarShelf shelf, PeopleDirectory people, TimeProvider clock, ILogger<FetchCalendars> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    public async Task FetchDueAsync(CancellationToken cancellation)
    {
        foreach (var feed in await shelf.ClaimDueAsync(clock.GetUtcNow(), KeepCalendar.FetchedEvery, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (people.Find(feed.Person) is { IsActive: true } person
                && await scope.ServiceProvider.GetRequiredService<KeepCalendar>().FetchAsync(person, feed, cancellation) is { } refusal)
            {
                await shelf.NoteAsync(feed.Person, feed.Address, refusal.Reason, null, cancellation);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => FetchDueAsync(stoppingToken)) is { } away)
            {
                // Nothing is due while the database is away; the next round asks again.
                LogAway(logger, away);
            }
        }
    }

    [LoggerMessage(1410, LogLevel.Warning, "Calendars could not be looked at")]
    private static partial void LogAway(ILogger logger, Exception away);
}
