using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class WorkingARoomTogether(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Everybody_sees_messages_in_order_and_the_client_never_an_internal_one()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key), ruth.EnterRoom(key));

        await priya.Write("Internal", "canary-internal-7f3a: the pool was the cause");
        await ruth.Write(null, "Are all sites back?");
        await sofia.Reads("Are all sites back?");
        await priya.WriteToTheClient("All 14 sites are back.");

        await ruth.Reads("All 14 sites are back.");
        await sofia.Reads("canary-internal-7f3a: the pool was the cause");
        await sofia.Reads("All 14 sites are back.");
        Assert.Equal(
            ["canary-internal-7f3a: the pool was the cause", "Are all sites back?", "All 14 sites are back."],
            (await sofia.Texts()).TakeLast(3));
        Assert.Equal(["Are all sites back?", "All 14 sites are back."], (await ruth.Texts()).TakeLast(2));
        Assert.False(ruth.WasSent("canary-internal-7f3a"));
        Assert.True(sofia.WasSent("canary-internal-7f3a"), "The same search finds it where it belongs.");
        Assert.DoesNotContain("Internal", await ruth.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(ruth.Complaints.Concat(priya.Complaints).Concat(sofia.Complaints));
    }

    [Fact]
    public async Task Somebody_removed_is_put_out_at_once_and_gets_nothing_later()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sam = await app.Open("u-sam");
        await Task.WhenAll(priya.EnterRoom(key), sam.EnterRoom(key));

        await app.Change(key, it => it.RemoveParticipant(priya.Person.Id, sam.Person.Id, "Moved to another room", app.Now));
        await Assertions.Expect(sam.Page.Locator("h1")).ToContainTextAsync("not here, or not yours", new() { Timeout = 2_000 });
        await priya.Write("Internal", "canary-after-removal-91bc");
        await priya.Reads("canary-after-removal-91bc");

        Assert.False(sam.WasSent("canary-after-removal-91bc"));
        Assert.Equal(0, await sam.Page.Locator(".row").CountAsync());
    }
}
