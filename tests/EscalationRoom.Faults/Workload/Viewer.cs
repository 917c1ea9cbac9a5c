using System.Diagnostics;
using EscalationRoom.Faults.Checking;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>Watches one room through every loss of connection, going on from the cursor, and writes down all it is shown.</summary>
internal sealed class Viewer(int number, Seat seat, Fleet fleet, string room, int seed)
{
    private readonly Random _random = new(seed - number);
    private readonly List<Shown> _shown = [];
    private readonly Lock _gate = new();
    private Uri _node = fleet.Home(number);
    private volatile TaskCompletionSource _moved = new();

    public string Room => room;

    public Seat Seat => seat;

    public Uri Node => _node;

    /// <summary>How long after the send an event arrived here, for messages sent through this viewer's own node.</summary>
    public Spread? Deliveries { get; set; }

    public IReadOnlyList<Shown> Shown
    {
        get
        {
            lock (_gate)
            {
                return [.. _shown];
            }
        }
    }

    public void GoHome()
    {
        if (_node != fleet.Home(number))
        {
            _node = fleet.Home(number);
            _moved.TrySetResult();
        }
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        string? cursor = null;
        while (!stopping.IsCancellationRequested)
        {
            var lost = _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var member = new HubMember(_node, seat.Token, room, (_, one) => Take(one));
            member.Closed += _ => lost.TrySetResult();
            try
            {
                await member.ConnectAsync(stopping);
                await member.JoinAsync(cursor, stopping);
                await lost.Task.WaitAsync(stopping);
            }
            catch (Exception away) when (away is not OutOfMemoryException)
            {
                _node = fleet.After(_node);
            }

            cursor = member.Retire() ?? cursor;
            await Task.Delay(_random.Next(20, 200), CancellationToken.None);
        }
    }

    private void Take(HubEvent one)
    {
        lock (_gate)
        {
            _shown.Add(new Shown(room, one.Lane, one.Id, one.Number, one.Text));
        }

        if (Deliveries is { } spread && Mark.TryRead(one.Text, out var port, out var sent) && port == _node.Port)
        {
            spread.Add(Stopwatch.GetTimestamp() - sent);
        }
    }
}
