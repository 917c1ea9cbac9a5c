using EscalationRoom.Faults.Checking;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>Writes without end: a message is attempted with the same command until it is answered, as a good client does.</summary>
internal sealed class Writer(int number, Seat seat, Fleet fleet, IReadOnlyList<string> rooms, History history, int seed)
{
    private const double AsksTwice = 0.03;

    private readonly Random _random = new(seed + number);
    private Uri _node = fleet.Home(number);
    private volatile bool _goHome;
    private long _sent;

    /// <summary>How long answers took while this writer stayed on the node it started the message on.</summary>
    public Spread? Answers { get; set; }

    public Uri Node => _node;

    public void GoHome() => _goHome = true;

    public async Task RunAsync(CancellationToken stopping)
    {
        var office = Open();
        while (!stopping.IsCancellationRequested)
        {
            var post = Next();
            while (await AttemptAsync(office, post) != Fate.Answered)
            {
                await office.DisposeAsync();
                await Task.Delay(_random.Next(50, 250), CancellationToken.None);
                _node = fleet.After(_node);
                office = Open();
                if (stopping.IsCancellationRequested)
                {
                    break;
                }
            }

            if (_goHome)
            {
                (_goHome, _node) = (false, fleet.Home(number));
                await office.DisposeAsync();
                office = Open();
            }
        }

        await office.DisposeAsync();
    }

    private async Task<Fate> AttemptAsync(IPostOffice office, Post post)
    {
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        var attempt = await office.SendAsync(post, CancellationToken.None);
        history.Add(attempt);
        if (attempt.Fate == Fate.Answered)
        {
            Answers?.Add(System.Diagnostics.Stopwatch.GetTimestamp() - from);
            if (_random.NextDouble() < AsksTwice)
            {
                history.Add(await office.SendAsync(post, CancellationToken.None));
            }
        }

        return attempt.Fate;
    }

    private Post Next() => new(
        Guid.CreateVersion7(),
        seat.Name,
        rooms[_random.Next(rooms.Count)],
        seat.Writes[_random.Next(seat.Writes.Count)],
        Mark.Text(number, ++_sent, _node));

    private IPostOffice Open() => number % 3 == 2 ? new HttpOffice(_node, seat.Token) : new HubOffice(_node, seat.Token);
}
