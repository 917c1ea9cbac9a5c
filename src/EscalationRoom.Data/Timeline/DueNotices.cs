using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Whom to tell that something waits for them: what came due, and what other nodes told. It says to whom, never what.</summary>
public sealed class DueNotices(IDbContextFactory<EscalationDb> contexts)
{
    private const int AtOnce = 500;

    /// <summary>Tells what has come due. Any node may try; each is told once, and keeps when.</summary>
    public async Task TellAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.Notices.AsNoTracking().Where(it => it.ToldAt == null && it.HandledAt == null && it.At <= now)
            .OrderBy(it => it.At).Take(AtOnce).ToListAsync(cancellation);
        foreach (var notice in due)
        {
            await TellAsync(db, notice, now, cancellation);
        }
    }

    /// <summary>Who was told something since then, by whichever node.</summary>
    public async Task<IReadOnlyList<PersonId>> ToldSinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Notices.AsNoTracking().Where(it => it.ToldAt >= since || it.HandledAt >= since).Select(it => it.To).Distinct().ToListAsync(cancellation);
    }

    /// <summary>Who was told something of these rooms since then, by whichever node.</summary>
    public async Task<IReadOnlyList<PersonId>> ToldOfAsync(IReadOnlyCollection<RoomKey> rooms, DateTimeOffset since, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from room in db.Rooms.AsNoTracking()
            where rooms.Contains(room.Key)
            join notice in db.Notices on room.Id equals notice.Room
            where notice.ToldAt >= since || notice.HandledAt >= since
            select notice.To).Distinct().ToListAsync(cancellation);
    }

    /// <summary>A reminder takes the place of what was said before about the same thing.</summary>
    private static async Task TellAsync(EscalationDb db, NoticeRow due, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var together = await db.Database.BeginTransactionAsync(cancellation);
        var told = await db.Notices.Where(it => it.Id == due.Id && it.ToldAt == null && it.HandledAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.ToldAt, now), cancellation);
        if (told == 1)
        {
            await db.Notices
                .Where(it => it.Room == due.Room && it.Topic == due.Topic && it.To == due.To && it.Kind == due.Kind && it.At < due.At && it.HandledAt == null)
                .ExecuteUpdateAsync(it => it.SetProperty(row => row.HandledAt, now), cancellation);
        }

        await together.CommitAsync(cancellation);
    }
}
