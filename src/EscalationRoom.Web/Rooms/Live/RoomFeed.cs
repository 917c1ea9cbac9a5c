using System.Collections.Concurrent;
using System.Threading.Channels;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>
/// Door 3: the only sender to anything live. A viewer says where it stands, is brought up to date from the log, and then follows;
/// what it may see is asked anew for every event.
/// </summary>
public sealed partial class RoomFeed(
    TimelineWriter writer, PeopleDirectory people, RoomReaders readers, EventFrames frames, TimeProvider clock, ILogger<RoomFeed> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<RoomKey, RoomChannel> _channels = new();
    private readonly Channel<IReadOnlyList<Committed>> _commits = Channel.CreateUnbounded<IReadOnlyList<Committed>>();
    private int _waiting;

    /// <summary>Events that wait to be sent; the change door refuses more before this grows long.</summary>
    public int Backlog => Volatile.Read(ref _waiting);

    /// <summary>Rooms somebody on this node is looking at.</summary>
    public IReadOnlyCollection<RoomKey> Watched => (IReadOnlyCollection<RoomKey>)_channels.Keys;

    /// <summary>Raised when a commit does not join on to what went to a room's viewers: another node wrote between.</summary>
    public event Action<RoomKey>? GapFound;

    /// <summary>Raised after somebody came to or left a room here.</summary>
    public event Action<RoomKey>? PresenceChanged;

    /// <summary>Raised for each commit of any room this node hears of. It says that lists may look again, never what they may show.</summary>
    internal event Action<RoomKey, RoomSeats>? RoomChanged;

    /// <summary>Raised when somebody's notices may be others now. It says nothing of which: whoever shows them asks their reader.</summary>
    internal event Action<PersonId>? Noticed;

    /// <summary>Raised when another node rang for a room. Whoever shows what waits for people may look again.</summary>
    internal event Action<RoomKey>? BellHeard;

    /// <summary>Takes a viewer in, not yet live: call <see cref="Start"/> once it can take events.</summary>
    public void Join(RoomKey room, Viewer viewer, LaneNumbers from)
    {
        viewer.At = from;
        while (true)
        {
            var channel = _channels.GetOrAdd(room, key => new RoomChannel(key, people, readers, frames, clock));
            if (channel.TryAdd(viewer))
            {
                break;
            }

            _channels.TryRemove(new KeyValuePair<RoomKey, RoomChannel>(room, channel));
        }

        PresenceChanged?.Invoke(room);
    }

    public void Start(RoomKey room, Viewer viewer)
    {
        if (viewer.State is ViewerState.Waiting && _channels.TryGetValue(room, out var channel))
        {
            channel.StartCatchUp(viewer);
        }
    }

    public void Leave(RoomKey room, Viewer viewer)
    {
        if (_channels.TryGetValue(room, out var channel))
        {
            channel.Remove(viewer);
            if (channel.TryClose())
            {
                _channels.TryRemove(new KeyValuePair<RoomKey, RoomChannel>(room, channel));
            }

            PresenceChanged?.Invoke(room);
        }
    }

    /// <summary>Takes everything live from a person whose access ended, at once.</summary>
    public void Drop(PersonId person)
    {
        foreach (var channel in _channels.Values)
        {
            foreach (var viewer in channel.Viewers.Where(it => it.Person == person))
            {
                channel.Expel(viewer);
            }
        }
    }

    /// <summary>The sequence a room's live viewers here were brought to; 0 when there are none.</summary>
    public long FollowedTo(RoomKey room) => _channels.TryGetValue(room, out var channel) ? channel.Followed : 0;

    /// <summary>Somebody's notices came due, were put away, or were told by another node.</summary>
    public void TellNoticed(IEnumerable<PersonId> people)
    {
        foreach (var person in people)
        {
            Noticed?.Invoke(person);
        }
    }

    /// <summary>Another node committed something in this room.</summary>
    public void HearBell(RoomKey room) => BellHeard?.Invoke(room);

    /// <summary>Another node brought these events; they were read through the log.</summary>
    public void Hear(Committed commit) => Take([commit]);

    internal Viewer[] ViewersOf(RoomKey room) => _channels.TryGetValue(room, out var channel) ? channel.Viewers : [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        writer.Committed += Take;
        people.Changed += DropIfChanged;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        writer.Committed -= Take;
        people.Changed -= DropIfChanged;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var commits in _commits.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var commit in commits)
            {
                Deliver(commit);
                Interlocked.Add(ref _waiting, -commit.Events.Count);
            }
        }
    }

    /// <summary>What somebody may see can have shrunk: their views end and are opened anew, if at all.</summary>
    private void DropIfChanged(Person before, Person now)
    {
        if ((before.IsActive, before.Role, before.Client) != (now.IsActive, now.Role, now.Client))
        {
            Drop(now.Id);
        }
    }

    private void Take(IReadOnlyList<Committed> commits)
    {
        Interlocked.Add(ref _waiting, commits.Sum(it => it.Events.Count));
        _commits.Writer.TryWrite(commits);
    }

    private void Deliver(Committed commit)
    {
        try
        {
            if (_channels.TryGetValue(commit.Key, out var channel) && !channel.TryDeliver(commit))
            {
                GapFound?.Invoke(commit.Key);
            }

            RoomChanged?.Invoke(commit.Key, commit.Seats);
            TellNoticed(commit.Noticed);
        }
#pragma warning disable CA1031 // One room's trouble must not stop the news of all others.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            LogTrouble(logger, trouble);
        }
    }

    [LoggerMessage(1101, LogLevel.Error, "A room could not be sent to its viewers")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
