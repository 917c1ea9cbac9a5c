using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Listing;
using EscalationRoom.Web.Shell.Demo;

namespace EscalationRoom.Web.Tests.Demo;

public sealed class FillingTheDemo(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Every_state_a_queue_is_read_for_is_there()
    {
        var rows = await QueueAsync();
        RoomState[] wanted = [RoomState.InReview, RoomState.InfoRequested, RoomState.PendingAcceptance, RoomState.ResolutionProposed, RoomState.AwaitingClientDecision, RoomState.Resolved];
        Assert.Empty(wanted.Except(rows.Select(it => it.State)));
        Assert.Contains(rows, it => it.Asked is { IsHandoff: true });
        Assert.Contains(rows, it => it.Due?.IsLate(host.Time.GetUtcNow()) is true);
        Assert.All(QueueView.Shipped.Where(it => it.Id is not "mine"), view => Assert.Contains(rows, it => view.Shows(it, host.Person("u-rachel"), host.Time.GetUtcNow())));
    }

    [Fact]
    public async Task Every_closed_escalation_of_the_seed_data_is_closed_as_it_says()
    {
        var closed = (await host.Get<RoomReaders>().For(host.Person("u-rachel").Id).RoomsAsync(new RoomFilter(RoomState.Closed), TestContext.Current.CancellationToken)).ToDictionary(it => it.Key.Value);
        foreach (var it in SeedFile.Data.ClosedEscalations)
        {
            Assert.Equal(it.Client, closed[it.Id].ClientName);
            Assert.True(closed[it.Id].LastActivity < host.Time.GetUtcNow().AddDays(-14), $"{it.Id} could still be reopened.");
        }
    }

    [Fact]
    public async Task What_a_closed_one_still_owes_is_a_task_of_its_owner()
    {
        var sofia = await host.Get<RoomReaders>().For(host.Person("u-sofia").Id).AsksOfMeAsync(TestContext.Current.CancellationToken);
        var task = Assert.Single(sofia, it => it.Asked.Kind is AskKind.Task);
        Assert.Equal("ESC-2026-0102", task.Room.Value);
        Assert.True(task.Asked.Due > host.Time.GetUtcNow());
    }

    [Fact]
    public async Task How_long_it_took_is_counted_in_the_clients_hours()
    {
        var events = (await host.Get<RoomReaders>().For(host.Person("u-rachel").Id).LatestAsync(new RoomKey("ESC-2025-0912"), 200, TestContext.Current.CancellationToken))!.Events;
        Assert.Equal(TimeSpan.FromMinutes(220), events.OfType<ResolutionOffered>().Single().At - events[0].At);
    }

    [Fact]
    public async Task Starting_again_adds_nothing_and_leaves_what_people_did_since()
    {
        var before = await QueueAsync();
        await host.Get<DemoSeed>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before.Select(it => it.Key), (await QueueAsync()).Select(it => it.Key));
    }

    private Task<IReadOnlyList<QueueRow>> QueueAsync() => host.Get<RoomReaders>().For(host.Person("u-rachel").Id).QueueAsync(TestContext.Current.CancellationToken);
}
