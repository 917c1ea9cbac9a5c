using EscalationRoom.Data.Timeline;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Ownership;

/// <summary>A shift ends, and nobody answers: hundreds of offers run out in the same second.</summary>
public sealed class EndingOffersInTime : IAsyncLifetime
{
    private readonly FrozenHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task More_offers_than_one_page_holds_end_in_the_second_they_are_due()
    {
        await Task.WhenAll(Enumerable.Range(0, TimelineLog.LargestPage + 1).Select(_ => OfferedRoomAsync()));

        _host.Time.Advance(TimeSpan.FromSeconds(1));

        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (await OpenOffersAsync() is var open and > 0)
        {
            Assert.False(deadline.IsCancellationRequested, $"{open} offers were still open, and the clock had moved no further.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<int> OpenOffersAsync() =>
        (await _host.Get<TimelineLog>().ExpiredOffersAsync(_host.Time.GetUtcNow(), TestContext.Current.CancellationToken)).Count;

    /// <summary>A room of a minute ago, whose offer runs out at the next tick.</summary>
    private async Task OfferedRoomAsync()
    {
        var (priya, sofia, then) = (_host.Person("u-priya"), _host.Person("u-sofia"), _host.Time.GetUtcNow().AddSeconds(-59));
        var room = await _host.OpenRoomAsync(at: then);
        await _host.ChangeAsync(room, it => it.OfferHandoff(priya.Id, sofia, "My shift ends.", TimeSpan.FromMinutes(1), then));
    }
}
