using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostCommitments = 200;

    /// <summary>Everything a room's client was told to rely on, in the order it was made; for those who read the Client lane.</summary>
    public Task<IReadOnlyList<Commitment>?> CommitmentsAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(key, (db, glance) => CommitmentsOfAsync(db, glance, cancellation), cancellation);

    /// <summary>Open commitments this person answers for: of rooms they own, and their own words elsewhere. Most urgent first.</summary>
    public async Task<IReadOnlyList<OpenCommitment>> OpenCommitmentsAsync(CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true, IsStaff: true } person)
        {
            return [];
        }

        var (wide, limit, client) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role), (int)Lane.Client);
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from commitment in db.Commitments.AsNoTracking()
            join room in db.Rooms on commitment.Room equals room.Id
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            where commitment.State == CommitmentState.Open && (room.OwnerId == _me || commitment.By == _me)
            where ((wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes & client) != 0
            orderby commitment.Due
            select new { room.Key, room.Title, Row = commitment }).Take(MostCommitments).ToListAsync(cancellation);
        return found.ConvertAll(it => new OpenCommitment(it.Key, it.Title, it.Row.ToCommitment()));
    }

    /// <summary>Something that stands in the Client lane, and still does: a commitment is made in it, or kept by it.</summary>
    public Task<PostedItem?> ClientItemAsync(RoomKey key, EventId item, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                string[] kinds = [EventKinds.Of<MessagePosted>(), EventKinds.Of<DocumentAdded>(), EventKinds.Of<NoteRecorded>(), EventKinds.Of<ResolutionOffered>()];
                var row = await glance.Lines(db).FirstOrDefaultAsync(it => it.Id == item && it.Lane == Lane.Client && kinds.Contains(it.Kind), cancellation);
                var deleted = EventKinds.Of<MessageDeleted>();
                return row is null || await glance.Lines(db).AnyAsync(it => it.About == item && it.Kind == deleted, cancellation)
                    ? null
                    : new PostedItem(row.Id, row.Lane, row.At, _people.Find(row.By)?.Role is Role.Guest);
            },
            cancellation);

    private static async Task<IReadOnlyList<Commitment>?> CommitmentsOfAsync(EscalationDb db, Glance glance, CancellationToken cancellation)
    {
        if (!glance.Access.Reads.Has(Lane.Client))
        {
            return [];
        }

        var rows = await db.Commitments.AsNoTracking().Where(it => it.Room == glance.Room).OrderBy(it => it.Number).ToListAsync(cancellation);
        return rows.ConvertAll(it => it.ToCommitment());
    }
}

/// <summary>A commitment with the room it was made in.</summary>
public sealed record OpenCommitment(RoomKey Room, string Title, Commitment Commitment);
