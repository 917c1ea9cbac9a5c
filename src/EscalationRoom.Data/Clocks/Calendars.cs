using System.Text.Json;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Clocks;

/// <summary>The calendars in force and every version before. Nothing stored means the shipped ones.</summary>
public sealed class Calendars(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<CalendarSet> CurrentAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Calendars.AsNoTracking().OrderByDescending(it => it.Version).FirstOrDefaultAsync(cancellation) is { } newest ? SetOf(newest) : CalendarSet.Shipped;
    }

    /// <summary>Who changed them, when and why, newest first.</summary>
    public async Task<IReadOnlyList<CalendarsRow>> HistoryAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Calendars.AsNoTracking().OrderByDescending(it => it.Version).ToListAsync(cancellation);
    }

    /// <summary>Adds a version. Two people who change the same one at once are not both right: the second is told. Asking twice is asking once.</summary>
    public async Task<Result<CalendarSet>> AddAsync(CalendarSet added, string note, PersonId by, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = new CalendarsRow { Version = added.Version, Written = JsonSerializer.Serialize(added.Written), Note = note, By = by, At = now };
        if (row.Version == (await CurrentAsync(cancellation)).Version + 1)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                db.Calendars.Add(row);
                await db.SaveChangesAsync(cancellation);
                return added;
            }
            catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
            {
                // Somebody took this version at the same moment: what stands there now decides.
            }
        }

        var there = (await HistoryAsync(cancellation)).FirstOrDefault(it => it.Version == row.Version);
        return there is not null && (there.By, there.Note, there.Written) == (row.By, row.Note, row.Written) ? added : new SomebodyElseChangedTheCalendars();
    }

    /// <summary>Open rooms whose clocks are counted in a calendar as it was, and which of their deadlines would move. Keys, measures and times only.</summary>
    public async Task<IReadOnlyList<RoomUnderCalendar>> PreviewAsync(CalendarSet calendars, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from clocks in db.Clocks
            join room in db.Rooms on clocks.Room equals room.Id
            where room.State != RoomState.Draft && room.State != RoomState.Closed && room.State != RoomState.Merged
            orderby room.Key
            select new { room.Key, Row = clocks }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. from it in rows
               let clocks = it.Row.ToClocks()
               let hours = calendars.ChangedOf(clocks.Terms.Coverage.Calendar)
               where clocks.Terms.Hours != hours
               select new RoomUnderCalendar(it.Key, calendars.CalendarOf(clocks.Terms.Coverage.Calendar).Name, MovedDeadline.Between(clocks, clocks.Terms with { Hours = hours }, now)),
        ];
    }

    private static CalendarSet SetOf(CalendarsRow row) => new(row.Version, [.. JsonSerializer.Deserialize<CalendarText[]>(row.Written)!]);
}

/// <param name="Calendar">By name, as it is written now.</param>
public sealed record RoomUnderCalendar(RoomKey Room, string Calendar, IReadOnlyList<MovedDeadline> Moves);

public sealed record SomebodyElseChangedTheCalendars() : Refusal("Somebody else changed the calendars meanwhile. Look at theirs, then make your change again.");
