using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    public const int MostRooms = 200;

    /// <summary>The rooms this person may enter, newest activity in their own lanes first.</summary>
    /// <param name="most">At most 200.</param>
    public async Task<IReadOnlyList<RoomSummary>> RoomsAsync(RoomFilter filter, CancellationToken cancellation, int most = MostRooms) =>
        (await RoomsAsync(filter, null, cancellation, most)).Rooms;

    /// <summary>Likewise, a page at a time.</summary>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="most">On a page, at most 200.</param>
    public async Task<RoomList> RoomsAsync(RoomFilter filter, RoomPlace? after, CancellationToken cancellation, int most = MostRooms)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return new RoomList([], null);
        }

        var largest = Math.Clamp(most, 1, MostRooms);
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await Listed(db, person, filter, after?.Last ?? DateTimeOffset.MaxValue).Take((2 * largest) + 1).ToListAsync(cancellation);
        var rest = found.Where(it => after is null || it.Last < after.Last || string.CompareOrdinal(it.Key.Value, after.Key.Value) < 0).ToList();
        var page = rest.Take(largest).Select(it => SummaryOf(it, person)).ToList();
        return new RoomList(page, rest.Count > page.Count ? new RoomPlace(page[^1].LastActivity, page[^1].Key) : null);
    }

    private IQueryable<Listed> Listed(EscalationDb db, Person person, RoomFilter filter, DateTimeOffset until)
    {
        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        var asked = (filter.Named?.NamePatterns ?? []).Aggregate(filter.Apply(db.Rooms.AsNoTracking(), person), (rooms, pattern) => Called(db, rooms, pattern));
        return
            from room in asked
            join client in db.Clients on room.Client equals client.Id
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            from mark in db.ReadMarks.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            let lanes = (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes
            where lanes != 0
            let last = db.RoomEvents.Where(it => it.Room == room.Id && ((int)it.Lane & lanes) != 0).OrderByDescending(it => it.Sequence).Select(it => it.At).FirstOrDefault()
            where last <= until
            orderby last descending, room.Key descending
            select new Listed
            {
                Key = room.Key,
                Title = room.Title,
                Client = client.Name,
                Severity = room.Severity,
                State = room.State,
                Owner = room.OwnerId,
                OpenedAt = room.OpenedAt,
                Last = last,
                Heads = room.Heads,
                Mark = mark == null ? null : mark.Cursor,
                Lanes = lanes,
            };
    }

    private RoomSummary SummaryOf(Listed it, Person person)
    {
        var unread = UnreadIn(it.Heads.Within((Lanes)it.Lanes), it.Mark);
        return new RoomSummary(it.Key, it.Title, it.Client, person.IsStaff ? it.Severity : null, Words(person, it.State), it.Owner, NameOf(it.Owner), it.OpenedAt, it.Last)
        {
            IsOver = it.State is RoomState.Closed or RoomState.Merged,
            Unread = unread.Count > 0 ? unread : null,
        };
    }

    private static NewInRoom UnreadIn(LaneNumbers heads, string? mark)
    {
        var seen = Cursor.TryRead(mark, out var known) ? known : default;
        return new NewInRoom(LaneSet.InOrder.Sum(lane => Math.Max(0, heads[lane] - seen[lane])), mark is null);
    }
}

/// <param name="End">Where to go on from; nothing on the last page.</param>
public sealed record RoomList(IReadOnlyList<RoomSummary> Rooms, RoomPlace? End);

/// <summary>A place in the order of a list of rooms.</summary>
public sealed record RoomPlace(DateTimeOffset Last, RoomKey Key);
