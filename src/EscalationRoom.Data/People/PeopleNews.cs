using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Data.People;

/// <summary>Keeps this node's copy of the people fresh: all of them before the first request, then whoever changed, every second.</summary>
public sealed partial class PeopleNews(PeopleDirectory people, TimeProvider clock, ILogger<PeopleNews> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken stopping)
    {
        try
        {
            await people.RefreshAsync(stopping);
        }
        catch (Exception away) when (away is DbException or InvalidOperationException)
        {
            LogAway(logger, away);
        }
    }

    [LoggerMessage(1011, LogLevel.Warning, "People could not be read; the next second asks again")]
    private static partial void LogAway(ILogger logger, Exception away);
}
