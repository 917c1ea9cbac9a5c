using System.Runtime.CompilerServices;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Audit;

/// <summary>Recomputes the hash chain of rooms from their rows, without trusting any stored hash but the one it starts from: none.</summary>
public sealed class RoomChains(IDbContextFactory<EscalationDb> contexts)
{
    /// <param name="only">One room, or all of them.</param>
    public async IAsyncEnumerable<ChainState> VerifyAsync(RoomKey? only, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rooms = await db.Rooms.AsNoTracking()
            .Where(it => only == null || it.Key == only)
            .OrderBy(it => it.Key)
            .Select(it => new { it.Id, it.Key, it.LastSequence })
            .ToListAsync(cancellation);
        foreach (var room in rooms)
        {
            yield return await VerifyAsync(db, room.Id, room.Key, room.LastSequence, cancellation);
        }
    }

    /// <summary>The hash a room had after so many events; nothing when it has fewer.</summary>
    public async Task<byte[]?> HashAfterAsync(RoomKey key, long events, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from room in db.Rooms
            where room.Key == key
            join fact in db.RoomEvents on room.Id equals fact.Room
            where fact.Sequence == events
            select fact.Hash).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<ChainState> VerifyAsync(EscalationDb db, RoomId id, RoomKey key, long expected, CancellationToken cancellation)
    {
        var walk = new ChainWalk(id);
        var rows = db.RoomEvents.AsNoTracking().Where(it => it.Room == id).OrderBy(it => it.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (walk.Take(row) is { } wrong)
            {
                return new ChainState(key, walk.Events, walk.Head, wrong);
            }
        }

        return new ChainState(key, walk.Events, walk.Head, await CompareEndAsync(db, id, walk.Events, expected, cancellation));
    }

    /// <summary>The room goes on while it is verified: its row may have moved since, but never behind its events.</summary>
    private static async Task<string?> CompareEndAsync(EscalationDb db, RoomId id, long found, long before, CancellationToken cancellation)
    {
        if (found < before)
        {
            return "its newest events are missing";
        }

        var now = found == before ? before : await db.Rooms.Where(it => it.Id == id).Select(it => it.LastSequence).FirstAsync(cancellation);
        return found > now ? "events were added that the room does not know" : null;
    }
}

/// <summary>What a room's chain proves.</summary>
/// <param name="Events">How many events were found in order.</param>
/// <param name="Head">The hash of the last of them.</param>
/// <param name="Wrong">What is wrong with the first event that is, in words; nothing when the chain holds.</param>
public sealed record ChainState(RoomKey Room, long Events, byte[] Head, string? Wrong)
{
    public bool IsGood => Wrong is null;
}
