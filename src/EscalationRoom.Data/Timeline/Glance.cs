using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>
/// What a person may read in one room, with their own seat there, and how far its lanes had come at that moment. Everything read afterwards is bounded by it,
/// so that nothing later than a removal can follow.
/// </summary>
internal sealed record Glance(RoomId Room, RoomKey Key, LaneNumbers Heads, RoomAccess Access, RoomSeats Seats)
{
    public static async Task<Glance?> TakeAsync(EscalationDb db, Person person, RoomKey key, CancellationToken cancellation)
    {
        var found = await (
            from room in db.Rooms.AsNoTracking()
            where room.Key == key
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == person.Id).DefaultIfEmpty()
            select new { room.Id, room.Heads, room.OwnerId, room.OpenLanes, room.AcceptedAt, room.State, Seat = seat })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var seats = new RoomSeats(
            found.Seat is null ? [] : [RoomLoader.Seat(found.Seat)], found.OwnerId, found.OpenLanes, found.AcceptedAt is not null, found.State);
        var access = RoomAccess.Of(person, seats);
        return access.MayEnter ? new Glance(found.Id, key, found.Heads, access, seats) : null;
    }

    /// <summary>The lines of this room that this glance may show; the lane filter is part of the query.</summary>
    public IQueryable<TimelineRow> Lines(EscalationDb db) => After(db, default);

    /// <summary>Likewise, and newer than <paramref name="after"/> in their lanes.</summary>
    public IQueryable<TimelineRow> After(EscalationDb db, LaneNumbers after)
    {
        var (client, @internal, executive, privileged) = Upper();
        return db.RoomEvents.AsNoTracking().Where(it => it.Room == Room && (
            (it.Lane == Lane.Client && it.LaneSequence > after.Client && it.LaneSequence <= client)
            || (it.Lane == Lane.Internal && it.LaneSequence > after.Internal && it.LaneSequence <= @internal)
            || (it.Lane == Lane.Executive && it.LaneSequence > after.Executive && it.LaneSequence <= executive)
            || (it.Lane == Lane.Privileged && it.LaneSequence > after.Privileged && it.LaneSequence <= privileged)));
    }

    private LaneNumbers Upper() => Heads.Within(Access.Reads);
}
