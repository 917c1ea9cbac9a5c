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

    public RoomKey Key => key;

    public bool IsEmpty => _viewers.Count == 0;

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

    public void Add(Viewer viewer)
    {
        lock (_gate)
        {
            _viewers.Add(viewer);
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
    public void Deliver(Committed commit)
    {
        lock (_gate)
        {
            _commits++;
            var batches = new Dictionary<(Lanes, LaneNumbers), Batch?>();
            for (var at = _viewers.Count - 1; at >= 0; at--)
            {
                Deliver(commit, _viewers[at], batches);
            }
        }
    }

    public void Expel(Viewer viewer)
    {
        Remove(viewer);
        viewer.Remove(key);
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
