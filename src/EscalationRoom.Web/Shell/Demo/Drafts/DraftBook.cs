using System.Collections.Frozen;
using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo.Files;

namespace EscalationRoom.Web.Shell.Demo.Drafts;

/// <summary>Escalations that people of the demo are writing when it is first opened. Only then: whoever discards one does not find it again.</summary>
public sealed class DraftBook(DraftShelf shelf, DemoFiles files, DemoProgress progress, PeopleDirectory people, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellation)
    {
        if (await progress.IsFirstStartAsync(cancellation))
        {
            foreach (var it in DraftSketch.Of(clock.GetUtcNow()))
            {
                await WriteAsync(it, people.Find(it.By)!, cancellation);
            }
        }
    }

    /// <summary>What a start that broke off left of it is written anew.</summary>
    private async Task WriteAsync(DraftSketch sketch, Person by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await shelf.DiscardAsync(by.Id, sketch.Id, cancellation);
        await shelf.KeepAsync(by.Id, sketch.Id, sketch.Answers, now, cancellation);
        if (PastedThread.Read(sketch.Thread, SourceFor(by)).Value is { } thread)
        {
            await shelf.ImportAsync(by.Id, sketch.Id, thread.Items, Lane.Client, now, cancellation);
        }

        if (sketch.File is { } file)
        {
            var stored = await files.StoreAsync(file.Name, file.Lines, cancellation);
            await shelf.AddFileAsync(by.Id, sketch.Id, new DraftFile(SeedId.Of($"draft file/{sketch.Name}"), Lane.Internal, stored, by.Id, now), long.MaxValue, cancellation);
        }
    }

    private ImportSource SourceFor(Person by)
    {
        var staff = people.All.Where(it => it.IsStaff).ToList();
        var speakers = new Speakers(staff.Select(it => it.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase), staff.Select(it => it.Email.Split('@')[^1]).Where(it => it.Length > 0).ToFrozenSet());
        return new ImportSource("", "", BusinessCalendars.Of(by.Calendar).Zone, speakers);
    }
}
