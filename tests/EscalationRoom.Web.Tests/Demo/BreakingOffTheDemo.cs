using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo.Stories;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Demo;

/// <summary>A start that is killed while it makes the demo. Nothing is due meanwhile: the clock stands still, as before a server listens.</summary>
public sealed class BreakingOffTheDemo(FrozenHost host) : IClassFixture<FrozenHost>
{
    [Theory]
    [InlineData("A", "u-sofia", "ESC-2026-0147", 67)]
    [InlineData("B", "u-daniel", "ESC-2026-0139", 58)]
    [InlineData("C", "u-marcus", "ESC-2026-0131", 47)]
    public async Task The_next_start_goes_on_where_it_stopped(string story, string reader, string room, int events)
    {
        for (var kill = 3; await CountAsync(reader, room) < events && kill < 100; kill += 7)
        {
            await TellUntilAsync(story, commits: kill % 11);
        }

        await host.Get<StoryBook>().SeedAsync(story, CancellationToken.None);
        Assert.True(await CountAsync(reader, room) >= events - 2, $"{await CountAsync(reader, room)} events");
        Assert.Equal(Scenario(story).Items.Count(it => it.Kind == "message" && it.Lane is "Client" or "Internal"), await SaidAsync(reader, room));
    }

    private static SeedScenario Scenario(string story) => SeedFile.Data.Scenarios.Single(it => it.Key == story);

    private async Task TellUntilAsync(string story, int commits)
    {
        using var killed = new CancellationTokenSource();
        var seen = 0;
        void Count(IReadOnlyList<Committed> _)
        {
            if (++seen >= commits)
            {
                killed.Cancel();
            }
        }

        host.Get<TimelineWriter>().Committed += Count;
        await Record.ExceptionAsync(() => host.Get<StoryBook>().SeedAsync(story, killed.Token));
        host.Get<TimelineWriter>().Committed -= Count;
    }

    private async Task<int> CountAsync(string who, string room) => (await EventsAsync(who, room)).Count;

    private async Task<int> SaidAsync(string who, string room) =>
        (await EventsAsync(who, room)).OfType<MessagePosted>().Count(it => it.Lane is Lane.Client or Lane.Internal);

    private async Task<IReadOnlyList<RoomEvent>> EventsAsync(string who, string room) =>
        (await host.Get<RoomReaders>().For(host.Person(who).Id).LatestAsync(new RoomKey(room), 200, CancellationToken.None))?.Events ?? [];
}
