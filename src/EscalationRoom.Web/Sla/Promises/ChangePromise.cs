using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Sla.Promises;

/// <summary>
/// An administrator changes what is promised. New rooms go by it at once; in open ones no deadline moves until somebody has seen which would,
/// and applies it.
/// </summary>
public sealed class ChangePromise(Data.Clocks.Promises promises, LiveRooms rooms, PeopleDirectory people, TimeProvider clock)
{
    private const int LongestNote = 400;

    public async Task<Result<PromiseAnswer>> ReadAsync(PersonId by, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.read", person) is not null)
        {
            return new NotAllowed("rules.read");
        }

        var (current, now) = (await promises.CurrentAsync(cancellation), clock.GetUtcNow());
        var older = Permissions.Check("rules.edit", person) is null ? await promises.PreviewAsync(current, now, cancellation) : [];
        return new PromiseAnswer(
            current.Version,
            [.. current.Texts.Select(it => new PromiseLine(it.Severity.ToString(), it.Measure.ToString(), it.Times))],
            [.. (await promises.HistoryAsync(cancellation)).Select(it => new PromiseVersionLine(it.Version, it.Note, people.Find(it.By)?.Name ?? "", it.At))],
            [.. older.Select(it => RoomLine.Of(it, now))]);
    }

    public async Task<Result<PromiseAnswer>> RunAsync(PersonId by, PromiseChange change, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.edit", person) is not null)
        {
            return new NotAllowed("rules.edit");
        }

        if (string.IsNullOrWhiteSpace(change.Note) || change.Note.Length > LongestNote)
        {
            return new SayWhatThePromiseChanges(LongestNote);
        }

        var read = PromiseTable.Read(change.Version + 1, [.. (change.Promises ?? []).Select(it => new PromiseText(Named.Of<Severity>(it.Severity ?? ""), Named.Of<SlaMeasure>(it.Measure ?? ""), it.Times ?? ""))]);
        if (read.Value is not { } table)
        {
            return Result<PromiseAnswer>.FromRefusal(read.Refusal!);
        }

        var added = await promises.AddAsync(new PromiseRow { Version = table.Version, Rows = table.Rows, Note = change.Note, By = by, At = clock.GetUtcNow() }, cancellation);
        return added.IsDone ? await ReadAsync(by, cancellation) : Result<PromiseAnswer>.FromRefusal(added.Refusal);
    }

    /// <summary>Each room answers for itself; what moved meanwhile is counted anew at that moment.</summary>
    public async Task<Result<AppliedAnswer>> ApplyAsync(PersonId by, PromiseToApply asked, CancellationToken cancellation)
    {
        if (people.Find(by) is not { } person || Permissions.Check("rules.edit", person) is not null)
        {
            return new NotAllowed("rules.edit");
        }

        var current = await promises.CurrentAsync(cancellation);
        if (asked.Version != current.Version)
        {
            return new SomebodyElseChangedThePromise();
        }

        var applied = new List<string>();
        foreach (var room in (asked.Rooms ?? []).Distinct())
        {
            var key = new RoomKey(room);
            var command = new Command(Command.IdIn(key, asked.CommandId), "room.promise.apply", asked);
            var done = await rooms.ChangeAsync(key, Person.System, command, it => it.ApplyPromise(current, person.Name, clock.GetUtcNow()), cancellation);
            if (done.Refusal is CommandIdReused reused)
            {
                return reused;
            }

            if (done.IsDone)
            {
                applied.Add(room);
            }
        }

        return new AppliedAnswer(current.Version, applied);
    }
}

/// <param name="Version">The version that was changed. When somebody else changed it meanwhile, yours is refused.</param>
/// <param name="Promises">All of them, not only the changed ones.</param>
public sealed record PromiseChange([Required] Guid? CommandId, int Version, string? Note, PromiseLine[]? Promises);

/// <param name="Version">The version in force, as it was previewed.</param>
/// <param name="Rooms">Keys of the rooms it shall hold in; others keep theirs.</param>
public sealed record PromiseToApply([Required] Guid? CommandId, int Version, string[]? Rooms);

public sealed record SayWhatThePromiseChanges(int Longest) : Refusal($"Say in at most {Longest} characters what changes and why; it stands in the history of the promise.");
