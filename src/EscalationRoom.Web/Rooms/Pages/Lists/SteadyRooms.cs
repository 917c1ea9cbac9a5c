using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Lists;

/// <summary>A list of rooms that is kept up to date without moving under its reader's cursor: what is new comes last, and a new order waits until they ask for it.</summary>
public sealed class SteadyRooms
{
    private static readonly IEqualityComparer<RoomSummary> SameRoom = EqualityComparer<RoomSummary>.Create((one, other) => one?.Key == other?.Key, it => it.Key.GetHashCode());

    private IReadOnlyList<RoomSummary> _newest = [];

    /// <summary>In the order the reader last saw; nothing until the first look.</summary>
    public IReadOnlyList<RoomSummary>? Shown { get; private set; }

    /// <summary>How many rooms have moved in the newest order.</summary>
    public int Waiting => Shown is null ? 0 : _newest.Where((it, at) => Shown[at].Key != it.Key).Count();

    /// <returns>Whether anything is different now.</returns>
    public bool Take(IReadOnlyList<RoomSummary> rooms)
    {
        if (Shown is not null && _newest.SequenceEqual(rooms))
        {
            return false;
        }

        Shown = Shown is null ? rooms : [.. Known(Shown, rooms.ToDictionary(it => it.Key)), .. rooms.Except(Shown, SameRoom)];
        _newest = rooms;
        return true;
    }

    public void Apply() => Shown = _newest;

    private static IEnumerable<RoomSummary> Known(IEnumerable<RoomSummary> before, Dictionary<RoomKey, RoomSummary> now) =>
        before.Where(it => now.ContainsKey(it.Key)).Select(it => now[it.Key]);
}
