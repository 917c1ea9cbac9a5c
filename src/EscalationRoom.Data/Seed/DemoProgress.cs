using EscalationRoom.Data.Timeline;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Seed;

/// <summary>How far the demo is told, so that a start that was broken off goes on, and a complete demo is left alone.</summary>
public sealed class DemoProgress(IDbContextFactory<EscalationDb> contexts, RoomNumbers numbers)
{
    /// <summary>The stories name rooms up to this number; a new room gets the next.</summary>
    private const long LastNumber = 149;

    private const int Year = 2026;

    public async Task<bool> IsToldAsync(Guid lastCommand, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.RoomEvents.AnyAsync(it => it.CommandId == lastCommand, cancellation);
    }

    public async Task KeepNumbersAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.RoomCounters.AnyAsync(it => it.Year == Year && it.Last >= LastNumber, cancellation))
        {
            await numbers.TakeUpToAsync(Year, LastNumber, cancellation);
        }
    }
}
