using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostUnread = 500;

    /// <summary>What this person has not read yet, room by room, counted in their own lanes only. Rooms without anything new are left out.</summary>
    public async Task<IReadOnlyDictionary<RoomKey, NewInRoom>> UnreadAsync(CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return new Dictionary<RoomKey, NewInRoom>();
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await HeadsOf(db, person).ToListAsync(cancellation);
        return found.Select(it => (it.Room, Unread: UnreadIn(it.Heads.Within((Lanes)it.Lanes), it.Mark))).Where(it => it.Unread.Count > 0)
            .ToDictionary(it => it.Room, it => it.Unread);
    }

    private IQueryable<HeadsAndMark> HeadsOf(EscalationDb db, Person person)
    {
        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        return (
            from room in db.Rooms.AsNoTracking()
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            from mark in db.ReadMarks.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            let lanes = (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes
            where lanes != 0
            orderby room.Key descending
            select new HeadsAndMark { Room = room.Key, Heads = room.Heads, Lanes = lanes, Mark = mark == null ? null : mark.Cursor }).Take(MostUnread);
    }

    private static NewInRoom UnreadIn(LaneNumbers heads, string? mark)
    {
        var seen = Cursor.TryRead(mark, out var known) ? known : default;
        return new NewInRoom(LaneSet.InOrder.Sum(lane => Math.Max(0, heads[lane] - seen[lane])), mark is null);
    }

    private sealed class HeadsAndMark
    {
        public RoomKey Room { get; init; }

        public LaneNumbers Heads { get; init; }

        public int Lanes { get; init; }

        public string? Mark { get; init; }
    }
}

/// <summary>What is new to somebody in a room.</summary>
/// <param name="IsAll">They have never read there, so everything is new.</param>
public sealed record NewInRoom(long Count, bool IsAll);
