using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Clocks;

/// <summary>The promise in force and every version before. Nothing stored means the shipped one.</summary>
public sealed class Promises(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<PromiseTable> CurrentAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Promises.AsNoTracking().OrderByDescending(it => it.Version).FirstOrDefaultAsync(cancellation) is { } newest
            ? new PromiseTable(newest.Version, newest.Rows)
            : PromiseTable.Shipped;
    }

    /// <summary>Who changed it, when and why, newest first.</summary>
    public async Task<IReadOnlyList<PromiseRow>> HistoryAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Promises.AsNoTracking().OrderByDescending(it => it.Version).ToListAsync(cancellation);
    }

    /// <summary>Adds a version. Two people who change the same one at once are not both right: the second is told. Asking twice is asking once.</summary>
    public async Task<Result<PromiseTable>> AddAsync(PromiseRow row, CancellationToken cancellation)
    {
        var current = await CurrentAsync(cancellation);
        if (row.Version == current.Version + 1)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                db.Promises.Add(row);
                await db.SaveChangesAsync(cancellation);
                return new PromiseTable(row.Version, row.Rows);
            }
            catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
            {
                // Somebody took this version at the same moment: what stands there now decides.
            }
        }

        var there = (await HistoryAsync(cancellation)).FirstOrDefault(it => it.Version == row.Version);
        return there is not null && (there.By, there.Note, there.Rows) == (row.By, row.Note, row.Rows)
            ? new PromiseTable(row.Version, row.Rows)
            : new SomebodyElseChangedThePromise();
    }

    /// <summary>Open rooms that go by another version, and which of their deadlines this one would move. Keys, measures and times only.</summary>
    public async Task<IReadOnlyList<RoomUnderPromise>> PreviewAsync(PromiseTable promise, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from clocks in db.Clocks
            join room in db.Rooms on clocks.Room equals room.Id
            where room.State != RoomState.Draft && room.State != RoomState.Closed && room.State != RoomState.Merged
            orderby room.Key
            select new { room.Key, Row = clocks }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(it => RoomUnderPromise.Of(it.Key, it.Row.ToClocks(), promise, now)).Where(it => it.Version != promise.Version)];
    }
}

/// <param name="Version">The one it goes by now.</param>
/// <param name="Moves">What another version would move; nothing where all deadlines stay.</param>
public sealed record RoomUnderPromise(RoomKey Room, int Version, IReadOnlyList<MovedDeadline> Moves)
{
    internal static RoomUnderPromise Of(RoomKey key, RoomClocks clocks, PromiseTable promise, DateTimeOffset now) =>
        new(key, clocks.Terms.PromiseVersion, MovedDeadline.Between(clocks, clocks.Terms with { Promise = promise }, now));
}

/// <param name="From">Nothing while the clock is stopped.</param>
public sealed record MovedDeadline(SlaMeasure Measure, DateTimeOffset? From, DateTimeOffset? To)
{
    /// <summary>It would be late at once, and those who are told of breaches would be told.</summary>
    public bool IsLateAt(DateTimeOffset now) => To < now;

    /// <summary>What other terms would move in a room.</summary>
    internal static IReadOnlyList<MovedDeadline> Between(RoomClocks clocks, SlaTerms terms, DateTimeOffset now) =>
    [
        .. clocks.All.Zip(clocks.Under(terms, "", now).All)
            .Where(it => it.First.IsOpen && (it.First.Deadline != it.Second.Deadline || (it.First.Deadline is null && it.First.Target.Minutes != it.Second.Target.Minutes)))
            .Select(it => new MovedDeadline(it.First.Measure, it.First.Deadline, it.Second.Deadline)),
    ];
}

public sealed record SomebodyElseChangedThePromise() : Refusal("Somebody else changed the promise meanwhile. Look at theirs, then make your change again.");
