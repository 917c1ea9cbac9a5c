using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Seed;

/// <summary>How far the demo is told, so that a start that was broken off goes on, and a complete demo is left alone.</summary>
public sealed class DemoProgress(IDbContextFactory<EscalationDb> contexts, RoomNumbers numbers)
{
    /// <summary>The stories name rooms up to this number; a new room gets the next.</summary>
    private const long LastNumber = 149;

    private const int Year = 2026;

    /// <summary>Nothing happened in this installation yet.</summary>
    public async Task<bool> IsFirstStartAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.Rooms.AnyAsync(cancellation);
    }

    /// <summary>Whether a story was told as far as the step of this command.</summary>
    public async Task<bool> IsToldAsync(Guid command, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.RoomEvents.AnyAsync(it => it.CommandId == command, cancellation);
    }

    /// <summary>What a seeded room holds already of its own story, by the command that told it.</summary>
    public async Task<IReadOnlyDictionary<Guid, RoomEvent>> ToldAsync(SeedScenario scenario, CancellationToken cancellation)
    {
        var key = new RoomKey(scenario.Id);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from room in db.Rooms
            where room.Key == key
            join fact in db.RoomEvents on room.Id equals fact.Room
            where fact.CommandId != null
            select fact).AsNoTracking().ToListAsync(cancellation);
        return rows.ToDictionary(it => it.CommandId!.Value, it => it.ToEvent());
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
