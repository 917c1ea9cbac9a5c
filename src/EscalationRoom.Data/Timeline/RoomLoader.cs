using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Loads current rooms; nothing is replayed.</summary>
internal static class RoomLoader
{
    public static async Task<IReadOnlyList<ShelvedRoom>> LoadAsync(EscalationDb db, RoomId[] ids, CancellationToken cancellation)
    {
        var rooms = await db.Rooms.AsNoTracking().Where(it => ids.Contains(it.Id)).ToListAsync(cancellation);
        var seats = await db.Participants.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var documents = await db.Documents.AsNoTracking().Where(it => ids.Contains(it.Room)).ToListAsync(cancellation);
        var pending = rooms.Where(it => it.PendingHandoffId is not null).Select(it => it.PendingHandoffId!.Value).ToArray();
        var handoffs = pending.Length == 0 ? [] : await db.Handoffs.AsNoTracking().Where(it => pending.Contains(it.Id)).ToListAsync(cancellation);
        var hashes = await (
            from room in db.Rooms
            where ids.Contains(room.Id)
            join fact in db.RoomEvents on new { Room = room.Id, Sequence = room.LastSequence } equals new { fact.Room, fact.Sequence }
            select new { fact.Room, fact.Sequence, fact.Hash }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. from room in rooms
               let last = hashes.Find(it => it.Room == room.Id)
               where last?.Sequence == room.LastSequence
               select ShelvedRoom.Stored(
                   room.With(
                       seats.Where(it => it.Room == room.Id).OrderBy(it => it.Since).ThenBy(it => it.Name, StringComparer.Ordinal).Select(Seat),
                       documents.Where(it => it.Room == room.Id).Select(Document),
                       handoffs.Where(it => it.Room == room.Id).Select(Handoff).FirstOrDefault()),
                   last.Hash),
        ];
    }

    public static Participant Seat(ParticipantRow row) =>
        new(row.Person, row.Name, row.Role, row.Seat, row.Reads, row.Writes, row.Since);

    private static Document Document(DocumentRow row) => new(row.Id, row.Lane, row.Name, row.Revisions);

    private static Handoff Handoff(HandoffRow row) =>
        new(row.Id, row.From, row.To, row.Reason, row.OfferedAt, row.Expires, row.IsElevation, row.ToTier);
}
