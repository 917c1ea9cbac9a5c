using EscalationRoom.Faults.Checking;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>All clients of a run: they write and watch until told to stop, then wait until everything has arrived.</summary>
internal sealed class Crew : IAsyncDisposable
{
    private const int WriterCount = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _writing = new();
    private readonly CancellationTokenSource _watching = new();
    private readonly IReadOnlyList<Writer> _writers;
    private readonly IReadOnlyList<Viewer> _viewers;
    private readonly Task _writersEnd;
    private readonly Task _viewersEnd;

    public Crew(Setting setting, Fleet fleet, int seed)
    {
        var viewing = from room in setting.Rooms from seat in setting.Seats select (room, seat);
        _viewers = [.. viewing.Select((it, number) => new Viewer(number, it.seat, fleet, it.room, seed))];
        _writers =
        [
            .. Enumerable.Range(0, WriterCount)
                .Select(it => new Writer(it, setting.Seats[it % setting.Seats.Count], fleet, setting.Rooms, History, seed)),
        ];
        _viewersEnd = Task.WhenAll(_viewers.Select(it => Task.Run(() => it.RunAsync(_watching.Token))));
        _writersEnd = Task.WhenAll(_writers.Select(it => Task.Run(() => it.RunAsync(_writing.Token))));
    }

    public History History { get; } = new();

    /// <summary>A fault proves something only under load: waits until this many more messages are answered, or it is clear that they will not be.</summary>
    public async Task WarmUpAsync(int answers, CancellationToken cancellation)
    {
        var wanted = History.Answered + answers;
        for (var waited = TimeSpan.Zero; History.Answered < wanted && waited < Patience; waited += TimeSpan.FromMilliseconds(20))
        {
            await Task.Delay(20, cancellation);
        }
    }

    public void GoHome()
    {
        foreach (var viewer in _viewers)
        {
            viewer.GoHome();
        }

        foreach (var writer in _writers)
        {
            writer.GoHome();
        }
    }

    /// <summary>From here on the clients of this node note how long things take; nobody else's do.</summary>
    public (Spread Answers, Spread Deliveries) Time(Uri node)
    {
        var (answers, deliveries) = (new Spread(), new Spread());
        foreach (var writer in _writers)
        {
            writer.Answers = writer.Node == node ? answers : null;
        }

        foreach (var viewer in _viewers)
        {
            viewer.Deliveries = viewer.Node == node ? deliveries : null;
        }

        return (answers, deliveries);
    }

    public async Task<Evidence> StopAsync(Uri node, CancellationToken cancellation)
    {
        await _writing.CancelAsync();
        await _writersEnd.WaitAsync(TimeSpan.FromSeconds(60), cancellation);
        var evidence = await GatherAsync(node, cancellation);
        await _watching.CancelAsync();
        await _viewersEnd.WaitAsync(TimeSpan.FromSeconds(60), cancellation);
        return evidence;
    }

    public async ValueTask DisposeAsync()
    {
        await _writing.CancelAsync();
        await _watching.CancelAsync();
        await Task.WhenAny(Task.WhenAll(_writersEnd, _viewersEnd), Task.Delay(Patience));
        _writing.Dispose();
        _watching.Dispose();
    }

    private async Task<Evidence> GatherAsync(Uri node, CancellationToken cancellation)
    {
        var viewers = new List<ViewerEvidence>();
        foreach (var viewer in _viewers)
        {
            using var api = new RoomsApi(node, viewer.Seat.Token);
            var log = (await api.TimelineAsync(viewer.Room, cancellation))
                .Select(it => new Logged(viewer.Room, it.Lane, it.Id, it.Number, it.Kind, it.Text)).ToArray();
            await CaughtUpAsync(viewer, log, cancellation);
            viewers.Add(new ViewerEvidence($"{viewer.Seat.Name} in {viewer.Room}", viewer.Shown, log));
        }

        return new Evidence(History.Attempts, viewers);
    }

    /// <summary>Gives the last events time to arrive. What has not come by then is missing.</summary>
    private static async Task CaughtUpAsync(Viewer viewer, Logged[] log, CancellationToken cancellation)
    {
        var last = log.GroupBy(it => it.Lane).Select(it => it.Last().EventId).ToArray();
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(50))
        {
            var shown = viewer.Shown.Select(it => it.EventId).ToHashSet();
            if (last.All(shown.Contains))
            {
                return;
            }

            await Task.Delay(50, cancellation);
        }
    }
}
