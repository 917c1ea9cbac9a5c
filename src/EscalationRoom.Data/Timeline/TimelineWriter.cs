using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Data.Timeline;

/// <summary>The log's only writer on this node: rooms are dealt to a few loops, so one room is always asked by the same one.</summary>
public sealed class TimelineWriter : BackgroundService
{
    /// <summary>More commands than this in a queue cannot be answered in good time; the newest are told to come back.</summary>
    private const int LongestQueue = 2_048;

    private readonly WriterLoop[] _loops;

    public TimelineWriter(
        Engine engine, IDbContextFactory<EscalationDb> contexts, IEnumerable<IDeliverySource> deliveries, ILogger<TimelineWriter> logger)
    {
        using var db = contexts.CreateDbContext();
        var tables = new TableSql(db, engine);
        IReadOnlyList<IDeliverySource> sources = [.. deliveries];
        _loops =
        [
            .. Enumerable.Range(0, engine.Writers).Select(_ => new WriterLoop(engine, contexts, sources, tables, logger)
            {
                Publish = commits => Committed?.Invoke(commits),
            }),
        ];
    }

    /// <summary>Told of each commit, per room in commit order, after it is durable. Handlers must not wait.</summary>
    public event Action<IReadOnlyList<Committed>>? Committed;

    public bool IsHealthy => Array.TrueForAll(_loops, it => it.IsHealthy);

    public int Backlog => _loops.Sum(it => it.Backlog);

    /// <returns>False when the queue is full: nothing was taken, and the same command may be sent again.</returns>
    public bool TryAdd(Request request)
    {
        var loop = _loops[(uint)request.Room.GetHashCode() % _loops.Length];
        if (loop.Backlog >= LongestQueue)
        {
            return false;
        }

        loop.Add(request);
        return true;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Array.ForEach(_loops, it => it.Finish());
        if (ExecuteTask is { } draining)
        {
            await Task.WhenAny(draining, Task.Delay(Timeout.Infinite, cancellationToken));
        }

        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_loops.Select(loop => Task.Run(() => loop.RunAsync(stoppingToken), stoppingToken)));
}
