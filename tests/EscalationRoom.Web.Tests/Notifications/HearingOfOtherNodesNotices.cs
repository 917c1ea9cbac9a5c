using System.Diagnostics;
using Bunit;
using EscalationRoom.Data;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications.Live;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Routing;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Notifications;

/// <summary>
/// What one node tells somebody shows on the other by the bell alone: on that node no timer ever ticks, so its look every second never comes.
/// </summary>
public sealed class HearingOfOtherNodesNotices(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Two looks of a page are less than this apart, and the look every second does not come in it.</summary>
    private static readonly TimeSpan NotYetASecond = TimeSpan.FromMilliseconds(900);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly TestHost _here = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly WiredBell _bell = new();
    private readonly List<NodeNews> _news = [];
    private FrozenNode _there = null!;

    public async ValueTask InitializeAsync()
    {
        await _here.InitializeAsync();
        _there = new FrozenNode(_here, _time);
        await _there.InitializeAsync();
        foreach (var (node, clock) in new (TestHost Node, TimeProvider Clock)[] { (_here, TimeProvider.System), (_there, _time) })
        {
            var manyNodes = Engine.For(DatabaseProvider.PostgreSql, "");
            _news.Add(new NodeNews(node.Get<TimelineWriter>(), node.Get<TimelineLog>(), node.Get<RoomFeed>(), _bell, manyNodes, clock, NullLogger<NodeNews>.Instance));
            await _news[^1].StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var news in _news)
        {
            await news.StopAsync(CancellationToken.None);
            news.Dispose();
        }

        await _there.DisposeAsync();
        await _here.DisposeAsync();
    }

    [Fact]
    public async Task An_offer_made_on_one_node_shows_as_a_card_on_the_other()
    {
        var (earlier, room, kenji) = (await _here.OpenRoomAsync(), await _here.OpenRoomAsync(), _there.Person("u-kenji"));
        await OfferAsync(earlier);
        await using var scope = _there.Services.CreateAsyncScope();
        await using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        var page = context.Render<NoticeCards>(it => it
            .Add(cards => cards.Me, kenji)
            .Add<OfferCard, NoticeLine>(cards => cards.Offer, line => card => card.Add(of => of.Room, line.Room).Add(of => of.Me, kenji)));
        await page.WaitForStateAsync(() => page.Markup.Contains(earlier.Value, StringComparison.Ordinal), Patience);

        var watch = Stopwatch.StartNew();
        await OfferAsync(room);
        for (var passed = TimeSpan.Zero; passed < NotYetASecond; passed += Step)
        {
            _time.Advance(Step);
            await Task.Delay(Step, Xunit.TestContext.Current.CancellationToken);
        }

        await page.WaitForStateAsync(() => page.Markup.Contains(room.Value, StringComparison.Ordinal), Patience);
        output.WriteLine($"offered on one node, shown on the other after {watch.ElapsedMilliseconds} ms");
    }

    private Task<OwnershipOffered> OfferAsync(RoomKey room) => _here.ChangeAsync(
        room, it => it.OfferHandoff(_here.Person("u-priya").Id, _here.Person("u-kenji"), "Tokyo is awake.", TimeSpan.FromMinutes(30), DateTimeOffset.UtcNow));

    /// <summary>As Redis would carry it, within one process.</summary>
    private sealed class WiredBell : IBell
    {
        private event Action<RoomKey, long>? Rung;

        public void Ring(RoomKey room, long sequence) => Rung?.Invoke(room, sequence);

        public Task ListenAsync(Action<RoomKey, long> heard, CancellationToken cancellation)
        {
            Rung += heard;
            return Task.CompletedTask;
        }
    }

    private sealed class FrozenNode(TestHost first, TimeProvider clock) : SecondNode(first)
    {
        protected override TimeProvider Clock => clock;
    }
}
