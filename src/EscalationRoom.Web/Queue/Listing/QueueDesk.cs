using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Listing;

/// <summary>One person's queue as it lies before them: what they look at, what they picked and what they peek at.</summary>
public sealed class QueueDesk(Person me)
{
    private readonly SteadyLines _lines = new();
    private IReadOnlyList<QueueRow> _all = [];
    private Dictionary<string, int> _counts = [];
    private DateTimeOffset _looked;

    public QueueFilter Filter { get; private set; } = new();

    public IReadOnlyList<QueueLine>? Lines => _lines.Lines;

    public int Waiting => _lines.Waiting;

    public int Open => _all.Count;

    public HashSet<RoomKey> Picked { get; } = [];

    public RoomKey? Peeked { get; set; }

    public IEnumerable<(PersonId Id, string Name)> Owners => _all.Select(it => (it.Owner, it.OwnerName)).Distinct().OrderBy(it => it.OwnerName, StringComparer.CurrentCulture);

    public IEnumerable<QueueRow> PickedRows => _all.Where(it => Picked.Contains(it.Key));

    /// <summary>Counted in what its reader may enter, and nothing else.</summary>
    public int CountOf(string view) => _counts.GetValueOrDefault(view);

    public int CountOf(QueueFilter filter) => _all.Count(it => filter.Shows(it, me, _looked));

    /// <returns>Whether anything is different now: even an empty redraw would tell that something happened somewhere.</returns>
    public bool Take(IReadOnlyList<QueueRow> rows, DateTimeOffset now)
    {
        var counts = QueueView.Shipped.ToDictionary(it => it.Id, it => rows.Count(row => it.Shows(row, me, now)));
        if (Lines is not null && rows.SequenceEqual(_all) && counts.All(it => _counts[it.Key] == it.Value))
        {
            return false;
        }

        var known = _all.ToDictionary(it => it.Key);
        (_all, _counts, _looked) = ([.. rows.Select(it => known.GetValueOrDefault(it.Key) is { } before && before == it ? before : it)], counts, now);
        Picked.IntersectWith(rows.Select(it => it.Key));
        Stand(now);
        return true;
    }

    /// <summary>Another question is asked, so another order is expected.</summary>
    public void Choose(QueueFilter filter, DateTimeOffset now)
    {
        Filter = filter;
        Stand(now);
        _lines.Apply();
        Picked.IntersectWith(Lines!.Select(it => it.Key));
    }

    public void Apply() => _lines.Apply();

    public void Pick(RoomKey room)
    {
        if (!Picked.Remove(room))
        {
            Picked.Add(room);
        }
    }

    private void Stand(DateTimeOffset now) =>
        _lines.Take([.. _all.Where(it => Filter.Shows(it, me, now))], _all.ToDictionary(it => it.Key));
}
