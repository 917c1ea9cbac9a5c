using System.Net;
using EscalationRoom.Data;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class AnsweringWithPages(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_room_that_is_not_there_and_one_that_is_not_yours_are_the_same_404()
    {
        var room = await host.OpenRoomAsync();
        var absent = await PageAsync("c-wei", "/r/ESC-1999-0001");
        foreach (var foreign in (string[])[$"/r/{room}", $"/r/{room}/board", $"/r/{room}/m/{Guid.NewGuid()}", "/r/x", "/nothing"])
        {
            Assert.Equal(absent, await PageAsync("c-wei", foreign));
        }

        Assert.Equal(HttpStatusCode.NotFound, absent.Status);
        Assert.Contains("not here, or not yours", absent.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PageAsync("c-ruth", $"/r/{room}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PageAsync("u-priya", $"/r/{room}")).Status);
    }

    [Fact]
    public async Task Records_that_cannot_be_reached_are_told_of_as_that_and_nothing_more()
    {
        await using var broken = new TestHost();
        await broken.InitializeAsync();
        await using var db = await broken.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE Rooms RENAME TO Elsewhere", TestContext.Current.CancellationToken);

        using var answer = await broken.As("u-priya").GetAsync(new Uri("/r/ESC-2026-0001", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "15"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Contains("not sent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rooms", page.Replace("/rooms", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    [InlineData("/worker.js", "text/javascript")]
    [InlineData("/offline.html", "text/html")]
    [InlineData("/icon-512.png", "image/png")]
    public async Task What_a_browser_keeps_of_us_is_there_for_anybody(string path, string type)
    {
        using var stranger = host.CreateClient();
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private async Task<(HttpStatusCode Status, string Body)> PageAsync(string who, string path)
    {
        using var client = host.As(who);
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
