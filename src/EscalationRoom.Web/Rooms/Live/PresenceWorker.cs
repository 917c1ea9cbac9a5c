using System.Collections.Concurrent;
using EscalationRoom.Data.Providers;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>Shows comings and goings, at most twice a second per room, and exchanges them with other nodes.</summary>
public sealed partial class PresenceWorker(
    RoomFeed feed, Presence presence, OtherNodes others, Engine engine, TimeProvider clock, ILogger<PresenceWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Renew = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<RoomKey, bool> _changed = new();
    private DateTimeOffset _published;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        feed.PresenceChanged += room => _changed[room] = true;
        using var timer = new PeriodicTimer(Debounce, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await Trouble.OfAsync(() => ShowAsync(stoppingToken)) is { } trouble)
            {
                LogTrouble(logger, trouble);
            }
        }
    }

    private async Task ShowAsync(CancellationToken stopping)
    {
        var changed = _changed.Keys.ToList();
        changed.ForEach(it => _changed.TryRemove(it, out _));
        var now = clock.GetUtcNow();
        if (engine.MayHaveOtherNodes && (changed.Count > 0 || now - _published > Renew || now.Millisecond < Debounce.Milliseconds))
        {
            _published = now;
            changed.AddRange(await others.ExchangeAsync(presence.OnThisNode(), stopping));
        }

        changed.Distinct().ToList().ForEach(presence.Show);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (engine.MayHaveOtherNodes)
        {
            await others.LeaveAsync(cancellationToken);
        }
    }

    [LoggerMessage(1201, LogLevel.Warning, "Presence could not be exchanged")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
