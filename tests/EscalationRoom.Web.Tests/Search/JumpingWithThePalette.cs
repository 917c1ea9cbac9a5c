using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Search.Palette;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Search;

public sealed class JumpingWithThePalette(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("u-priya", true)]
    [InlineData("c-ruth", true)]
    [InlineData("c-wei", false)]
    [InlineData("c-elliot", false)]
    public async Task It_offers_the_rooms_one_may_open_and_no_others(string who, bool mayOpen)
    {
        var room = await host.OpenRoomAsync();
        var page = await OpenAsync(who, room.Value);
        Assert.Equal(mayOpen, page.Contains(room.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_is_offered_nobody_but_who_answers_for_their_rooms()
    {
        await host.OpenRoomAsync();
        Assert.Contains("Priya Raman", await OpenAsync("c-ruth", "a"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sofia", await OpenAsync("c-ruth", "a"), StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", await OpenAsync("c-wei", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_in_lanes_one_does_not_read_changes_nothing_in_it()
    {
        var (older, newer) = (await host.OpenRoomAsync(), await host.OpenRoomAsync());
        var before = await OpenAsync("c-ruth", "ESC");
        await host.ChangeAsync(older, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "Not for Ruth.", host.Get<TimeProvider>().GetUtcNow()));
        Assert.Contains(newer.Value, before, StringComparison.Ordinal);
        Assert.Equal(before, await OpenAsync("c-ruth", "ESC"));
    }

    /// <returns>The options, as the browser gets them.</returns>
    private async Task<string> OpenAsync(string who, string words)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddFallbackServiceProvider(scope.ServiceProvider);
        var palette = context.Render<PaletteView>(it => it.Add(view => view.Me, host.Person(who)));
        await palette.Find("input").FocusAsync(new());
        await palette.Find("input").InputAsync(words);
        return string.Join('\n', palette.FindAll("[role=option]").Select(it => it.TextContent));
    }
}
