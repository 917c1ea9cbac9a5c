using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Sla;

/// <summary>Two nodes of the product on one database: what has come due is told by one of them, once, and by whichever is left.</summary>
public sealed class TellingOnTime : IAsyncLifetime
{
    private readonly FrozenHost _first = new();
    private SecondNode? _second;
    private RoomKey _room;

    public async ValueTask InitializeAsync()
    {
        await _first.InitializeAsync();
        _second = new SecondNode(_first);
        await _second.InitializeAsync();
        var submitted = await _first.As("u-mira").Ask("/api/escalations", Forms.Whole());
        _room = new RoomKey(submitted.Text("room")!);
        await _first.As("u-priya").Ask($"/api/rooms/{_room}/accept", Ask.For());
        await _first.As("u-priya").Ask($"/api/rooms/{_room}/messages", Ask.For(new { lane = "Client", text = "I own this. Next update by 09:30." }));
    }

    public async ValueTask DisposeAsync()
    {
        if (_second is not null)
        {
            await _second.DisposeAsync();
        }

        await _first.DisposeAsync();
    }

    [Fact]
    public async Task Every_warning_and_the_breach_are_told_once_by_two_nodes()
    {
        await PassAsync(15, facts => facts.OfType<ClockWarned>().Any(it => it.Percent == 50));
        await PassAsync(8, facts => facts.OfType<ClockWarned>().Any(it => it.Percent == 75));
        await PassAsync(4, facts => facts.OfType<ClockWarned>().Any(it => it.Percent == 90));
        var facts = await PassAsync(4, facts => facts.OfType<ClockBreached>().Any());

        Assert.Equal([50, 75, 90], facts.OfType<ClockWarned>().Select(it => it.Percent));
        var breach = Assert.Single(facts.OfType<ClockBreached>());
        Assert.Equal((SlaMeasure.ClientUpdate, Lane.Internal), (breach.Clock, breach.Lane));
        Assert.InRange(breach.At, breach.Deadline, _first.Time.GetUtcNow());
    }

    [Fact]
    public async Task The_other_node_tells_when_one_is_gone_and_a_new_one_what_came_due_meanwhile()
    {
        await _second!.DisposeAsync();
        _second = null;
        await PassAsync(15, facts => facts.OfType<ClockWarned>().Any(it => it.Percent == 50));
        _second = new SecondNode(_first);
        await _second.InitializeAsync();
        var facts = await PassAsync(40, facts => facts.OfType<ClockBreached>().Any());
        Assert.Distinct(facts.OfType<ClockWarned>().Select(it => (it.Clock, it.Percent, it.Repeat)));
        Assert.Single(facts.OfType<ClockBreached>());
    }

    /// <summary>Lets time pass on both nodes, in steps their timers see, until it is told.</summary>
    private async Task<IReadOnlyList<RoomEvent>> PassAsync(int minutes, Func<IReadOnlyList<RoomEvent>, bool> isTold)
    {
        _first.Time.Advance(TimeSpan.FromMinutes(minutes));
        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (true)
        {
            var facts = (await _first.Get<RoomReaders>().For(_first.Person("u-priya").Id).LatestAsync(_room, 200, CancellationToken.None))!.Events;
            if (isTold(facts))
            {
                await Task.Delay(100, CancellationToken.None);
                return (await _first.Get<RoomReaders>().For(_first.Person("u-priya").Id).LatestAsync(_room, 200, CancellationToken.None))!.Events;
            }

            Assert.False(deadline.IsCancellationRequested, string.Join('\n', facts));
            await Task.Delay(250, CancellationToken.None);
            _first.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private sealed class SecondNode(FrozenHost first) : TestHost
    {
        public override string Database => first.Database;

        protected override TimeProvider Clock => first.Time;

        public override ValueTask InitializeAsync()
        {
            UseKestrel(0);
            StartServer();
            return ValueTask.CompletedTask;
        }
    }
}
