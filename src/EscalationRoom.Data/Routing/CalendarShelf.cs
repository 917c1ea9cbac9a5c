using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Routing;

/// <summary>Keeps people's calendars and the busy times found in them. A calendar that is read anew replaces what was found before.</summary>
public sealed class CalendarShelf(IDbContextFactory<EscalationDb> contexts)
{
    private const int AtOnce = 20;

    public async Task<CalendarFeed?> OfAsync(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(it => it.Person == person, cancellation);
    }

    /// <summary>What lies ahead, the next first.</summary>
    public async Task<IReadOnlyList<BusyTime>> AheadAsync(PersonId? person, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ahead = db.BusyTimes.AsNoTracking().Where(it => it.Until > from && it.From < until);
        return await (person is { } one ? ahead.Where(it => it.Person == one) : ahead).OrderBy(it => it.From).ToListAsync(cancellation);
    }

    public async Task KeepAsync(CalendarFeed feed, IEnumerable<BusySpan> found, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.BusyTimes.Where(it => it.Person == feed.Person).ExecuteDeleteAsync(cancellation);
        db.BusyTimes.AddRange(found.Select(it => new BusyTime { Id = Guid.CreateVersion7(), Person = feed.Person, From = it.From, Until = it.Until, IsAway = it.IsAway }));
        _ = await db.CalendarFeeds.AnyAsync(it => it.Person == feed.Person, cancellation) ? db.CalendarFeeds.Update(feed) : db.CalendarFeeds.Add(feed);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Notes how an attempt went that changed no times.</summary>
    public async Task NoteAsync(PersonId person, string address, string problem, DateTimeOffset? read, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.CalendarFeeds.Where(it => it.Person == person && it.Address == address)
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.Problem, problem).SetProperty(row => row.ReadAt, row => read ?? row.ReadAt), cancellation);
    }

    public async Task ForgetAsync(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.CalendarFeeds.Where(it => it.Person == person).ExecuteDeleteAsync(cancellation);
        await db.BusyTimes.Where(it => it.Person == person).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes the calendars that are due, each by one node: whoever moves its due time on may fetch it.</summary>
    public async Task<IReadOnlyList<CalendarFeed>> ClaimDueAsync(DateTimeOffset now, TimeSpan every, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var due = await db.CalendarFeeds.AsNoTracking().Where(it => it.DueAt <= now).OrderBy(it => it.DueAt).Take(AtOnce).ToListAsync(cancellation);
        var claimed = new List<CalendarFeed>();
        foreach (var it in due)
        {
            var taken = await db.CalendarFeeds.Where(row => row.Person == it.Person && row.DueAt == it.DueAt)
                .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.DueAt, now + every), cancellation);
            if (taken > 0)
            {
                it.DueAt = now + every;
                claimed.Add(it);
            }
        }

        return claimed;
    }
}
