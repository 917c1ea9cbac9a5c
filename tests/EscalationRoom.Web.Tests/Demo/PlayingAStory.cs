using System.Net;
using System.Net.Http.Json;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace EscalationRoom.Web.Tests.Demo;

public sealed class PlayingAStory(PlayingAStory.Host host) : IClassFixture<PlayingAStory.Host>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public async Task It_is_told_line_by_line_in_a_room_of_its_own(string story)
    {
        using var ada = host.As("u-ada");
        using var answer = await ada.PostAsJsonAsync("/api/demo/play", new StoryToPlay(story, 100_000), Stop);
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 25, string.Join('\n', lines));
        var room = new RoomKey(lines[0].Split("  ")[1]);
        Assert.NotNull(await host.Get<RoomReaders>().For(host.Person("u-rachel").Id).OpenAsync(room, CancellationToken.None));
        Assert.All(lines, it => Assert.Contains(room.Value, it, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, it => it.Contains("ESC-2026-0147", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_an_administrator_may_start_it()
    {
        using var priya = host.As("u-priya");
        using var answer = await priya.PostAsJsonAsync("/api/demo/play", new StoryToPlay("A", 100_000), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Where_the_demo_is_off_there_is_nothing_to_start()
    {
        await using var plain = new TestHost();
        await plain.InitializeAsync();
        using var ada = plain.As("u-ada");
        using var answer = await ada.PostAsJsonAsync("/api/demo/play", new StoryToPlay("A", 100_000), Stop);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    public sealed class Host : TestHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Demo:Enabled", "true");
        }
    }
}
