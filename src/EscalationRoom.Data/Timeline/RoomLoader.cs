using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Loads current rooms; nothing is replayed.</summary>
internal static class RoomLoader
{
    /// <summary>
    /// Rooms with the hash of their newest event, taken in one statement. What stands beside them may be newer by a commit of another
    /// node; then the room's own update does not fit, and the writer loads again.
    /// </summary>
    public static async Task<IReadOnlyList<ShelvedRoom>> LoadAsync(EscalationDb db, RoomId[] ids, CancellationToken cancellation)
    {
        var rooms = await (
            from room in db.Rooms
            where ids.Contains(room.Id)
            join fact in db.RoomEvents on new { Room = room.Id, Sequence = room.LastSequence } equals new { fact.Room, fact.Sequence }
            select new { Room = room, fact.Hash }).AsNoTracking().ToListAsync(cancellation);
        var seats = await db.Participants.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var documents = await db.Documents.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var commitments = await db.Commitments.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var clocks = await db.Clocks.AsNoTracking().Where(it => ids.Contains(it.Room)).ToDictionaryAsync(it => it.Room, cancellation);
        var briefs = await db.Briefs.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var asks = await db.Asks.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var pending = rooms.Where(it => it.Room.PendingHandoffId is not null).Select(it => it.Room.PendingHandoffId!.Value).ToArray();
        var handoffs = pending.Length == 0 ? [] : await db.Handoffs.AsNoTracking().Where(it => pending.Contains(it.Id)).ToListAsync(cancellation);
        return
        [
            .. rooms.Select(it => ShelvedRoom.Stored(
                it.Room.With(
                    seats.Where(seat => seat.Room == it.Room.Id).OrderBy(seat => seat.Since).ThenBy(seat => seat.Name, StringComparer.Ordinal).Select(Seat),
                    documents.Where(document => document.Room == it.Room.Id).Select(Document),
                    commitments.Where(commitment => commitment.Room == it.Room.Id).OrderBy(commitment => commitment.Number).Select(commitment => commitment.ToCommitment()),
                    briefs.Where(brief => brief.Room == it.Room.Id).Select(brief => brief.ToBrief()),
                    asks.Where(ask => ask.Room == it.Room.Id).OrderBy(ask => ask.Number).Select(ask => ask.ToAsked()),
                    clocks.GetValueOrDefault(it.Room.Id)?.ToClocks(),
                    handoffs.Where(handoff => handoff.Room == it.Room.Id).Select(Handoff).FirstOrDefault()),
                it.Hash)),
        ];
    }

    public static Participant Seat(ParticipantRow row) =>
        new(row.Person, row.Name, row.Role, row.Seat, row.Reads, row.Writes, row.Since);

    private static Document Document(DocumentRow row) => new(row.Id, row.Lane, row.Name, row.Revisions);

    private static Handoff Handoff(HandoffRow row) =>
        new(row.Id, row.From, row.To, row.Reason, row.OfferedAt, row.Expires, row.IsElevation, row.ToTier)
        {
            AskedBy = row.AskedBy ?? row.From,
            Notes = new HandoffNotes(row.Tone ?? "", row.NotToSay ?? ""),
        };
}
