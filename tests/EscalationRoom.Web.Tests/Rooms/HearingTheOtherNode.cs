using EscalationRoom.Data;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace EscalationRoom.Web.Tests.Rooms;

/// <summary>Two nodes of the product on one database: what one commits is shown to the other's viewers, however late the news of it comes.</summary>
public sealed class HearingTheOtherNode : IAsyncLifetime
{
    private readonly TestHost _here = new();
    private SecondNode _there = null!;
    private NodeNews _news = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        await _here.InitializeAsync();
        _there = new SecondNode(_here);
        await _there.InitializeAsync();
        _room = (await _here.OpenRoomAsync()).Value;
        var manyNodes = Engine.For(DatabaseProvider.PostgreSql, "");
        _news = new NodeNews(
            _here.Get<TimelineWriter>(), _here.Get<TimelineLog>(), _here.Get<RoomFeed>(), new NoBell(), manyNodes, TimeProvider.System, NullLogger<NodeNews>.Instance);
        await _news.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.StopAsync(CancellationToken.None);
        _news.Dispose();
        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task News_that_comes_after_ones_own_later_commit_is_shown_before_it(int commitsBefore)
    {
        await using var sofia = await _here.HubAs("u-sofia");
        await using var priya = await _here.HubAs("u-priya");
        await using var rachel = await _there.HubAs("u-rachel");
        await sofia.Join(_room);
        await priya.Join(_room);
        await rachel.Join(_room);
        for (var number = 0; number < commitsBefore; number++)
        {
            await priya.Send(_room, "Internal", $"Before {number}");
            await sofia.UntilRead($"Before {number}");
        }

        await rachel.Send(_room, "Client", "Written on the other node.");
        await priya.Send(_room, "Internal", "Written here, later.");
        await sofia.UntilRead("Written here, later.");

        await sofia.UntilRead("Written on the other node.");
        await priya.UntilRead("Written on the other node.");
        Assert.Equal(["Written on the other node.", "Written here, later."], sofia.Texts.TakeLast(2));
        Assert.Equal(sofia.Events.Count, sofia.Events.Select(it => it.Id).Distinct().Count());
    }

    /// <summary>The other node is heard by the poll alone: up to a second late.</summary>
    private sealed class NoBell : IBell
    {
        public void Ring(RoomKey room, long sequence)
        {
            // Nobody listens.
        }

        public Task ListenAsync(Action<RoomKey, long> heard, CancellationToken cancellation) => Task.CompletedTask;
    }
}
