using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell.Demo.Files;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>The three worked escalations, ready to be told as past or as happening now.</summary>
public sealed class StoryBook(LiveRooms rooms, PeopleDirectory people, DemoFiles files, DemoProgress progress, TimeProvider clock)
{
    /// <summary>Without a speed a story takes about this long to watch.</summary>
    private const double MinutesToWatch = 5;

    public static IReadOnlyList<string> Names { get; } = [.. SeedFile.Data.Scenarios.Select(it => it.Key)];

    /// <summary>Makes the room as the scenario says it is now. What is told already stays as it is.</summary>
    public async Task SeedAsync(string name, CancellationToken cancellation)
    {
        if (await progress.IsToldAsync(Story.CommandId(name, LastStepOf(name)), cancellation))
        {
            return;
        }

        var scenario = Find(name);
        var time = StoryTime.InThePast(scenario, clock.GetUtcNow());
        var story = new Story(name, scenario, time, rooms, people, files) { Told = await progress.ToldAsync(scenario, cancellation), Cancellation = cancellation };
        await TellAsync(story, new RoomKey(scenario.Id));
    }

    /// <summary>Tells the story in a room of its own, from now on, so many times as fast; whoever looks on sees it live.</summary>
    public async Task PlayAsync(string name, double? speed, Func<RoomKey, RoomEvent, Task> tell, CancellationToken cancellation)
    {
        var scenario = Find(name);
        var faster = speed ?? Math.Max(1, scenario.Items[^1].T * scenario.MinutesPerUnit / MinutesToWatch);
        var time = StoryTime.FromNow(scenario, faster, clock);
        Story? story = null;
        story = new Story($"{name} {Guid.CreateVersion7()}", scenario, time, rooms, people, files)
        {
            Cancellation = cancellation,
            Tell = it => tell(story!.Key, it),
        };
        await TellAsync(story, given: null);
    }

    private static SeedScenario Find(string name) => SeedFile.Data.Scenarios.First(it => it.Key == name);

    private static string LastStepOf(string name) => name switch
    {
        "A" => ClinicsDown.LastStep,
        "B" => DisputedInvoice.LastStep,
        _ => UnansweredTicket.LastStep,
    };

    private static Task TellAsync(Story story, RoomKey? given) => story.Scenario.Key switch
    {
        "A" => ClinicsDown.TellAsync(story, given),
        "B" => DisputedInvoice.TellAsync(story, given),
        _ => UnansweredTicket.TellAsync(story, given),
    };
}
