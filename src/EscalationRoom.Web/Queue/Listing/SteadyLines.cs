using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Listing;

/// <summary>
/// A queue that is kept up to date without moving under its reader's cursor: what a line says changes where it stands, and what came,
/// went or moved waits until the reader asks for it. A room they may not read any more goes blank at once, in its place.
/// </summary>
public sealed class SteadyLines
{
    private IReadOnlyList<QueueRow> _newest = [];

    /// <summary>In the order the reader last saw; nothing until the first look.</summary>
    public IReadOnlyList<QueueLine>? Lines { get; private set; }

    /// <summary>How many rows would come, go or stand elsewhere.</summary>
    public int Waiting { get; private set; }

    /// <param name="newest">What fits now, in order.</param>
    /// <param name="readable">Every open room the reader may enter.</param>
    public void Take(IReadOnlyList<QueueRow> newest, IReadOnlyDictionary<RoomKey, QueueRow> readable)
    {
        _newest = newest;
        if (Lines is null)
        {
            Apply();
            return;
        }

        var fitting = newest.Select(it => it.Key).ToHashSet();
        Lines = [.. Lines.Select(it => it.Now(readable.GetValueOrDefault(it.Key), fitting.Contains(it.Key)))];
        Waiting = Changes();
    }

    public void Apply() => (Lines, Waiting) = ([.. _newest.Select((it, at) => new QueueLine(it.Key, it, at + 1))], 0);

    private int Changes()
    {
        var places = _newest.Select((it, at) => (it.Key, at)).ToDictionary(it => it.Key, it => it.at);
        var stayed = Lines!.Where(it => places.ContainsKey(it.Key)).Select(it => places[it.Key]).ToList();
        return Lines!.Count - stayed.Count + (_newest.Count - stayed.Count) + (stayed.Count - InOrder(stayed));
    }

    /// <summary>How many of them stand in order already; the others are those that moved.</summary>
    private static int InOrder(IEnumerable<int> places)
    {
        var smallestEnds = new List<int>();
        foreach (var place in places)
        {
            var at = smallestEnds.BinarySearch(place);
            at = at < 0 ? ~at : at;
            if (at == smallestEnds.Count)
            {
                smallestEnds.Add(place);
            }
            else
            {
                smallestEnds[at] = place;
            }
        }

        return smallestEnds.Count;
    }
}

/// <summary>A place in the queue.</summary>
/// <param name="Row">Nothing when the room is over, or not for this reader any more.</param>
/// <param name="Changes">How often what it says changed since it stands there.</param>
public sealed record QueueLine(RoomKey Key, QueueRow? Row, int Place, bool HasLeft = false, int Changes = 0)
{
    internal QueueLine Now(QueueRow? row, bool fits) =>
        row == Row && HasLeft == !fits ? this : this with { Row = row, HasLeft = !fits, Changes = Changes + 1 };
}
