using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Sla.Hours;

/// <summary>
/// An administrator changes when offices are open. Shifts and new rooms go by it at once; in open rooms no deadline moves until somebody has
/// seen which would, and applies it.
/// </summary>
public sealed class ChangeCalendars(Calendars calendars, LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    private const int LongestNote = 400;

    public async Task<Result<CalendarsAnswer>> ReadAsync(PersonId by, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.read", person) is not null)
        {
            return new NotAllowed("rules.read");
        }

        var (current, now) = (await calendars.CurrentAsync(cancellation), clock.GetUtcNow());
        var older = Permissions.Check("rules.edit", person) is null ? await calendars.PreviewAsync(current, now, cancellation) : [];
        return new CalendarsAnswer(
            current.Version,
            [.. current.Written],
            [.. (await calendars.HistoryAsync(cancellation)).Select(it => new CalendarsVersionLine(it.Version, it.Note, people.Find(it.By)?.Name ?? "", it.At))],
            [.. older.Select(it => MovedRoomLine.Of(it, now))]);
    }

    public async Task<Result<CalendarsAnswer>> RunAsync(PersonId by, CalendarsChange change, CancellationToken cancellation)
    {
        if (!MayEdit(by))
        {
            return new NotAllowed("rules.edit");
        }

        if (string.IsNullOrWhiteSpace(change.Note) || change.Note.Length > LongestNote)
        {
            return new SayWhatTheCalendarsChange(LongestNote);
        }

        var read = CalendarSet.Read(change.Version + 1, [.. (change.Calendars ?? []).Select(it => it.ToText())]);
        if (read.Value is not { } changed)
        {
            return Result<CalendarsAnswer>.FromRefusal(read.Refusal!);
        }

        var added = await calendars.AddAsync(changed, change.Note, by, clock.GetUtcNow(), cancellation);
        return added.IsDone ? await ReadAsync(by, cancellation) : Result<CalendarsAnswer>.FromRefusal(added.Refusal);
    }

    /// <summary>Each room answers for itself; what moved meanwhile is counted anew at that moment.</summary>
    public async Task<Result<CalendarsApplied>> ApplyAsync(PersonId by, CalendarsToApply asked, CancellationToken cancellation)
    {
        if (!MayEdit(by))
        {
            return new NotAllowed("rules.edit");
        }

        var (current, name) = (await calendars.CurrentAsync(cancellation), people.Find(by)!.Name);
        if (asked.Version != current.Version)
        {
            return new SomebodyElseChangedTheCalendars();
        }

        var applied = new List<string>();
        foreach (var room in (asked.Rooms ?? []).Distinct())
        {
            var key = new RoomKey(room);
            var command = new Command(Command.IdIn(key, asked.CommandId), "room.calendar.apply", asked);
            var done = await rooms.ChangeAsync(key, Person.System, command, it => it.ApplyCalendar(current, name, clock.GetUtcNow()), cancellation);
            if (done.Refusal is CommandIdReused reused)
            {
                return reused;
            }

            if (done.IsDone)
            {
                applied.Add(room);
            }
        }

        return new CalendarsApplied(current.Version, applied);
    }

    private bool MayEdit(PersonId by) => people.Find(by) is { } person && Permissions.Check("rules.edit", person) is null;
}

/// <param name="Version">The version that was changed. When somebody else changed it meanwhile, yours is refused.</param>
/// <param name="Calendars">All of them, not only the changed ones.</param>
public sealed record CalendarsChange([Required] Guid? CommandId, int Version, string? Note, CalendarToSave[]? Calendars);

/// <param name="Zone">IANA name, such as <c>Europe/London</c>.</param>
/// <param name="Hours">A line for some days: <c>Mon-Fri 09:00-12:00, 13:00-18:00</c>.</param>
/// <param name="Holidays">A line each: <c>25 Dec</c>, <c>24 Dec 2026</c>, <c>Good Friday</c>, <c>Easter Monday</c>, <c>first Mon May</c>, <c>last Mon Aug</c>.</param>
public sealed record CalendarToSave(string? Id, string? Name, string? Zone, string? Hours, string? Holidays)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The same calendar reads the same, however its lines are spaced.</summary>
    internal CalendarText ToText() => new(Id?.Trim() ?? "", Name?.Trim() ?? "", Zone?.Trim() ?? "", Lines(Hours), Lines(Holidays));

    private static string Lines(string? text) => string.Join('\n', (text ?? "").Split(['\n', ';'], Trimmed));
}

/// <param name="Version">The version in force, as it was previewed.</param>
/// <param name="Rooms">Keys of the rooms it shall hold in; others keep theirs.</param>
public sealed record CalendarsToApply([Required] Guid? CommandId, int Version, string[]? Rooms);

public sealed record SayWhatTheCalendarsChange(int Longest) : Refusal($"Say in at most {Longest} characters what changes and why; it stands in the history of the calendars.");
