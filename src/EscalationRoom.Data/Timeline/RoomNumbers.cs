using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

/// <summary>Gives out room numbers, each once. A room that was refused leaves its number unused.</summary>
public sealed class RoomNumbers(IDbContextFactory<EscalationDb> contexts)
{
    private const int MostAttempts = 50;

    public async Task<Domain.Rooms.RoomKey> NextAsync(int year, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await TryNextAsync(year, attempt, cancellation) is { } number)
            {
                return Domain.Rooms.RoomKey.Of(year, number);
            }
        }
    }

    /// <summary>Numbers up to this one are taken, such as those of seeded rooms.</summary>
    public async Task TakeUpToAsync(int year, long number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var counter = await CounterAsync(db, year, cancellation);
        counter.Last = Math.Max(counter.Last, number);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<long?> TryNextAsync(int year, int attempt, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var counter = await CounterAsync(db, year, cancellation);
        counter.Last++;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return counter.Last;
        }
        catch (DbUpdateException) when (attempt < MostAttempts)
        {
            return null;
        }
    }

    private static async Task<RoomCounter> CounterAsync(EscalationDb db, int year, CancellationToken cancellation)
    {
        var counter = await db.RoomCounters.FirstOrDefaultAsync(it => it.Year == year, cancellation);
        return counter ?? db.RoomCounters.Add(new RoomCounter { Year = year }).Entity;
    }
}
