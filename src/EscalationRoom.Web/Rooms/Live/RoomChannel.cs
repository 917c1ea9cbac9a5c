using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Live;

/// <summary>
/// The viewers of one room on this node. Each event is checked against each viewer at the moment of sending; whoever has a gap, or is
/// slow, is brought up to date from the log instead of being waited for.
/// </summary>
internal sealed partial class RoomChannel(RoomKey key, PeopleDirectory people, RoomReaders readers, EventFrames frames, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<Viewer> _viewers = [];
    private long _commits;
    private long _followed;
    private bool _isClosed;

    public RoomKey Key => key;

    /// <summary>
    /// The sequence up to which everything went to the live viewers, whoever wrote it; 0 as long as nobody was live.
    /// Numbers in one lane cannot show that another lane lacks its newest, so this is what tells a gap.
    /// </summary>
    public long Followed => Volatile.Read(ref _followed);

    private bool HasLive => _viewers.Exists(it => it.State is ViewerState.Live);

    public Viewer[] Viewers
    {
        get
        {
            lock (_gate)
            {
                return [.. _viewers];
            }
        }
    }

    /// <returns>Whether it was taken in; a channel that closed meanwhile takes nobody.</returns>
    public bool TryAdd(Viewer viewer)
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _viewers.Add(viewer);
            }

            return !_isClosed;
        }
    }

    /// <returns>Whether nobody is left, so that it takes nobody any more.</returns>
    public bool TryClose()
    {
        lock (_gate)
        {
            return _isClosed |= _viewers.Count == 0;
        }
    }

    public void Remove(Viewer viewer)
    {
        lock (_gate)
        {
            _viewers.Remove(viewer);
            viewer.State = ViewerState.Gone;
        }
    }

    /// <summary>Sends one commit to everybody who may see it now.</summary>
    /// <returns>Whether it joined on to what went before; if not, nothing was sent and what lies between has to be read.</returns>
    public bool TryDeliver(Committed commit)
    {
        lock (_gate)
        {
            _commits++;
            if (!TryFollow(commit))
            {
                return false;
            }

            var batches = new Dictionary<(Lanes, LaneNumbers), Batch?>();
            for (var at = _viewers.Count - 1; at >= 0; at--)
            {
                Deliver(commit, _viewers[at], batches);
            }

            return true;
        }
    }

    public void Expel(Viewer viewer)
    {
        Remove(viewer);
        viewer.Remove(key);
    }

    /// <summary>Who is not live reads on from the log by itself, so without live viewers there is nothing to miss.</summary>
    private bool TryFollow(Committed commit)
    {
        if (commit.Events[0].Sequence > _followed + 1 && HasLive)
        {
            return false;
        }

        Volatile.Write(ref _followed, Math.Max(_followed, commit.Events[^1].Sequence));
        return true;
    }

    private void Deliver(Committed commit, Viewer viewer, Dictionary<(Lanes, LaneNumbers), Batch?> batches)
    {
        if (people.Find(viewer.Person) is not { } person || RoomAccess.Of(person, commit.Seats) is not { MayEnter: true } access)
        {
            _viewers.Remove(viewer);
            viewer.State = ViewerState.Gone;
            viewer.Remove(key);
            return;
        }

        if (viewer.State is not ViewerState.Live)
        {
            return;
        }

        var place = (access.Reads, viewer.At);
        if (!batches.TryGetValue(place, out var batch))
        {
            batches[place] = batch = BatchFor(commit, viewer.At, access.Reads);
        }

        if (batch is null)
        {
            StartCatchUp(viewer);
        }
        else if (batch.Events.Count > 0)
        {
            viewer.At = batch.To;
            Send(viewer, batch);
        }
    }

    /// <returns>Nothing when the commit does not join on to where these viewers stand.</returns>
    private Batch? BatchFor(Committed commit, LaneNumbers from, Lanes reads)
    {
        var to = from.Within(reads);
        var events = new List<RoomEvent>(commit.Events.Count);
        foreach (var fact in commit.Events)
        {
            if (!reads.Has(fact.Lane) || fact.Number <= to[fact.Lane])
            {
                continue;
            }

            if (fact.Number != to[fact.Lane] + 1)
            {
                return null;
            }

            events.Add(fact);
            to = to.With(fact.Lane, fact.Number);
        }

        return new Batch(frames, key, events, from, to, reads);
    }

    private void Send(Viewer viewer, Batch batch)
    {
        var sending = viewer.SendAsync(batch);
        if (!sending.IsCompletedSuccessfully)
        {
            viewer.State = ViewerState.CatchingUp;
            _ = CatchUpAfterAsync(viewer, sending);
        }
    }
}
