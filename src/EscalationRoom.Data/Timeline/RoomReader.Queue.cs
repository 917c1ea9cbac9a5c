using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    public const int MostInQueue = 1_000;

    /// <summary>Every open escalation this person may enter, what comes due first before the others; drafts are their writer's. Nothing for contacts.</summary>
    public async Task<IReadOnlyList<QueueRow>> QueueAsync(CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true, IsStaff: true } person)
        {
            return [];
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await Queued(db, person).ToListAsync(cancellation);
        var times = await _clocks.OfAsync(db, [.. found.Where(it => it.ShowsClocks).Select(it => (it.Id, it.Sequence))], cancellation);
        return
        [
            .. found.Select(it => RowOf(it, times.GetValueOrDefault(it.Id, TimesOfRoom.None)))
                .OrderBy(it => it.Due?.At ?? DateTimeOffset.MaxValue).ThenBy(it => it.Severity).ThenBy(it => it.Key.Value, StringComparer.Ordinal),
        ];
    }

    private IQueryable<Queued> Queued(EscalationDb db, Person person)
    {
        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        return (
            from room in db.Rooms.AsNoTracking()
            where room.State != RoomState.Draft && room.State != RoomState.Closed && room.State != RoomState.Merged
            join client in db.Clients on room.Client equals client.Id
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            from mark in db.ReadMarks.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            from offer in db.Handoffs.Where(it => it.Id == room.PendingHandoffId).DefaultIfEmpty()
            let lanes = (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes
            where lanes != 0
            orderby room.Severity, room.Key
            select new Queued
            {
                Id = room.Id,
                Sequence = room.LastSequence,
                Key = room.Key,
                Title = room.Title,
                Client = client,
                Type = room.Type,
                Severity = room.Severity,
                Trigger = room.Trigger,
                Tier = room.Tier,
                State = room.State,
                Owner = room.OwnerId,
                AcceptedAt = room.AcceptedAt,
                OpenedAt = room.OpenedAt,
                OfferedTo = room.OfferedTo,
                OfferExpires = room.OfferExpires,
                HandoffTo = offer == null ? null : offer.To,
                HandoffExpires = offer == null ? null : offer.Expires,
                Needed = room.SignOffsNeeded,
                Given = room.SignOffsGiven,
                MySeat = seat == null ? null : seat.Seat,
                Heads = room.Heads,
                Mark = mark == null ? null : mark.Cursor,
                Lanes = lanes,
                Last = db.RoomEvents.Where(it => it.Room == room.Id && ((int)it.Lane & lanes) != 0).OrderByDescending(it => it.Sequence).Select(it => it.At).FirstOrDefault(),
            }).Take(MostInQueue);
    }

    private QueueRow RowOf(Queued it, TimesOfRoom times)
    {
        var unread = UnreadIn(it.Heads.Within((Lanes)it.Lanes), it.Mark);
        return new QueueRow(
            it.Key,
            it.Title,
            it.Client.Name,
            it.Client.Tier,
            it.Type,
            it.Severity,
            it.Tier,
            it.State,
            it.Owner,
            NameOf(it.Owner),
            it.AcceptedAt is not null,
            it.OpenedAt,
            it.Last,
            unread.Count > 0 ? unread : null,
            it.ReadsOurWork ? AskedIn(it) : null,
            it.ShowsClocks ? times.Due : null,
            it.ShowsClocks ? times.Hold : null)
        {
            Trigger = it.Trigger,
            MySeat = it.MySeat,
            Missing = it.ReadsOurWork && it.State is RoomState.ResolutionProposed ? it.Needed & ~it.Given : SignOffs.None,
        };
    }

    private AskedToOwn? AskedIn(Queued it) => it switch
    {
        { HandoffTo: { } next } => new AskedToOwn(next, NameOf(next), it.HandoffExpires, IsHandoff: true),
        { OfferedTo: { } first } => new AskedToOwn(first, NameOf(first), it.OfferExpires, IsHandoff: false),
        _ => null,
    };
}
