using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostRooms = 200;

    /// <summary>The rooms this person may enter, newest activity in their own lanes first.</summary>
    public async Task<IReadOnlyList<RoomSummary>> RoomsAsync(RoomFilter filter, CancellationToken cancellation) =>
        (await RoomsAsync(filter, null, cancellation)).Rooms;

    /// <summary>Likewise, a page at a time.</summary>
    /// <param name="after">Where the page before ended.</param>
    public async Task<RoomList> RoomsAsync(RoomFilter filter, RoomPlace? after, CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return new RoomList([], null);
        }

        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        var until = after?.Last ?? DateTimeOffset.MaxValue;
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var asked = (filter.Named?.NamePatterns ?? []).Aggregate(filter.Apply(db.Rooms.AsNoTracking(), person), (rooms, pattern) => Called(db, rooms, pattern));
        var found = await (
            from room in asked
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            let lanes = (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes
            where lanes != 0
            let last = db.RoomEvents.Where(it => it.Room == room.Id && ((int)it.Lane & lanes) != 0).OrderByDescending(it => it.Sequence).Select(it => it.At).FirstOrDefault()
            where last <= until
            orderby last descending, room.Key descending
            select new { room.Key, room.Title, room.Client, room.Severity, room.State, room.OwnerId, room.OpenedAt, Last = last })
            .Take((2 * MostRooms) + 1).ToListAsync(cancellation);
        var clients = await db.Clients.AsNoTracking().ToDictionaryAsync(it => it.Id, it => it.Name, cancellation);
        var rest = found.Where(it => after is null || it.Last < after.Last || string.CompareOrdinal(it.Key.Value, after.Key.Value) < 0).ToList();
        var page = rest.Take(MostRooms).Select(it => new RoomSummary(
            it.Key,
            it.Title,
            clients.GetValueOrDefault(it.Client, ""),
            person.IsStaff ? it.Severity : null,
            Words(person, it.State),
            it.OwnerId,
            NameOf(it.OwnerId),
            it.OpenedAt,
            it.Last)).ToList();
        return new RoomList(page, rest.Count > page.Count ? new RoomPlace(page[^1].LastActivity, page[^1].Key) : null);
    }
}

/// <param name="End">Where to go on from; nothing on the last page.</param>
public sealed record RoomList(IReadOnlyList<RoomSummary> Rooms, RoomPlace? End);

/// <summary>A place in the order of a list of rooms.</summary>
public sealed record RoomPlace(DateTimeOffset Last, RoomKey Key);
