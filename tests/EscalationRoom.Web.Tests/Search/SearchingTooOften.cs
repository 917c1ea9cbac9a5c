using System.Net;
using EscalationRoom.Web.Search;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Search;

/// <summary>The clock stands still, so that it is the same second however slow the machine is.</summary>
public sealed class SearchingTooOften(FrozenHost host) : IClassFixture<FrozenHost>
{
    [Fact]
    public async Task Who_searches_too_fast_is_told_so_and_may_go_on_a_second_later()
    {
        using var yuki = host.As("u-yuki");
        for (var number = 0; number < SearchLimits.PerSecond; number++)
        {
            Assert.Equal(HttpStatusCode.OK, (await SearchAsync(yuki)).Status);
        }

        var told = await SearchAsync(yuki);
        Assert.Equal((HttpStatusCode.TooManyRequests, nameof(SearchingTooFast)), (told.Status, told.Refusal));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await SearchAsync(yuki)).Status);
    }

    private static Task<ApiAnswer> SearchAsync(HttpClient who) => who.Look("/api/search?q=anything");
}
