using System.Collections.Concurrent;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// What lists show of rooms' clocks, kept per node until the room moves on: many lists look every second, and reading the clocks of
/// hundreds of rooms anew each time is most of their cost. It knows nobody; the reader decides who sees any of it.
/// </summary>
public sealed class ClockShelf
{
    private const int MostRooms = 5_000;

    private readonly ConcurrentDictionary<RoomId, (long Sequence, TimesOfRoom Times)> _rooms = new();

    /// <param name="rooms">With their last sequence.</param>
    internal async Task<IReadOnlyDictionary<RoomId, TimesOfRoom>> OfAsync(EscalationDb db, IReadOnlyCollection<(RoomId Id, long Sequence)> rooms, CancellationToken cancellation)
    {
        var moved = rooms.Where(it => !_rooms.TryGetValue(it.Id, out var kept) || kept.Sequence != it.Sequence).ToList();
        if (moved.Count > 0)
        {
            await ReadAsync(db, moved, cancellation);
        }

        return rooms.ToDictionary(it => it.Id, it => _rooms.TryGetValue(it.Id, out var kept) ? kept.Times : TimesOfRoom.None);
    }

    private async Task ReadAsync(EscalationDb db, List<(RoomId Id, long Sequence)> rooms, CancellationToken cancellation)
    {
        var ids = rooms.ConvertAll(it => it.Id);
        var clocks = await db.Clocks.AsNoTracking().Where(it => ids.Contains(it.Room)).ToDictionaryAsync(it => it.Room, cancellation);
        var promised = await db.Commitments.AsNoTracking()
            .Where(it => ids.Contains(it.Room) && it.State == CommitmentState.Open && it.Kind == CommitmentKind.NextUpdate)
            .Select(it => new { it.Room, it.Due }).ToListAsync(cancellation);
        if (_rooms.Count + rooms.Count > MostRooms)
        {
            _rooms.Clear();
        }

        foreach (var (id, sequence) in rooms)
        {
            var next = promised.Where(it => it.Room == id).Min(it => (DateTimeOffset?)it.Due);
            _rooms[id] = (sequence, clocks.TryGetValue(id, out var row) ? TimesOfRoom.Of(row.ToClocks(), next) : TimesOfRoom.None);
        }
    }
}

/// <param name="Hold">What stops its clocks now, the latest first.</param>
internal sealed record TimesOfRoom(NextDue? Due, PauseKind? Hold)
{
    public static readonly TimesOfRoom None = new(null, null);

    public static TimesOfRoom Of(RoomClocks clocks, DateTimeOffset? promised) =>
        new(NextDue.Of(clocks, promised), clocks.Pauses.LastOrDefault()?.Kind);
}
