using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
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
        await sofia.Reads("canary-internal-7f3a: the pool was the cause");
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
    public async Task Nothing_at_all_is_sent_to_the_client_when_something_happens_in_other_lanes()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var ruth = await app.Open("c-ruth");
        await using var list = await app.Open("c-ruth");
        await using var priya = await app.Open("u-priya");
        await ruth.EnterRoom(key);
        await list.Page.GotoAsync("/rooms");
        await list.Page.WaitForSelectorAsync(".rooms");

        Assert.Empty(await ruth.ToldWhile(Internally));
        Assert.Empty(await list.ToldWhile(Internally));
        Assert.NotEmpty(await ruth.ToldWhile(() => app.Change(key, it => it.PostMessage(priya.Person.Id, Lane.Client, "To you.", app.Now))));

        async Task Internally()
        {
            await priya.EnterRoom(key);
            await priya.Write("Internal", "among ourselves");
            await priya.Reads("among ourselves");
            await app.Change(key, it => it.ChangeSeverity(priya.Person.Id, it.Severity == Severity.Sev1 ? Severity.Sev2 : Severity.Sev1, "Half is back.", app.Now));
            await priya.Page.GotoAsync("/rooms");
        }
    }

    [Fact]
    public async Task A_handoff_is_offered_and_accepted_with_a_readback_and_every_page_shows_the_new_owner()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key), ruth.EnterRoom(key));

        await priya.Page.ClickAsync(".owner-chip");
        await priya.Page.SelectOptionAsync("#handoff-to", sofia.Person.Id.ToString());
        await priya.Page.FillAsync("#handoff-reason", "canary-reason-55d1: my shift ends, the 14:10 update is promised");
        await priya.Page.ClickAsync("text=Offer the room");
        await Assertions.Expect(priya.Page.Locator(".banner")).ToContainTextAsync("You stay owner until it is accepted");
        Assert.Contains("Priya Raman", await ruth.Owner(), StringComparison.Ordinal);

        await sofia.Page.ClickAsync("text=Accept the room");
        await Assertions.Expect(sofia.Page.Locator(".banner .refusal")).ToContainTextAsync("Not opened yet");
        await sofia.OpenTheHandoff(it => it.ClickAsync());
        Assert.Empty((await sofia.Page.RunAxe()).Violations.Select(it => $"{it.Id}: {it.Help}"));
        await sofia.Page.ClickAsync("text=Accept the room");
        await Assertions.Expect(sofia.Page.Locator(".banner .refusal")).ToContainTextAsync("in your own words");
        await sofia.Page.FillAsync("#readback", "I hold the 14:10 update and the evening clinics.");
        await sofia.Page.ClickAsync("text=Accept the room");

        await sofia.SeesOwner("You own this");
        await priya.SeesOwner("Sofia Marchetti");
        await ruth.SeesOwner("Sofia Marchetti");
        await ruth.Reads("Sofia Marchetti is responsible for your escalation");
        Assert.False(ruth.WasSent("canary-reason-55d1"));
        Assert.False(ruth.WasSent("I hold the 14:10 update"));
    }

    [Fact]
    public async Task Somebody_removed_is_put_out_at_once_and_gets_nothing_later()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sam = await app.Open("u-sam");
        await Task.WhenAll(priya.EnterRoom(key), sam.EnterRoom(key));

        await priya.OpenTab("People");
        await priya.Page.ClickAsync("[aria-label='Remove Sam Whitaker']");
        await priya.Page.FillAsync("#remove-reason", "Moved to another room");
        await priya.Page.ClickAsync(".sheet button.danger");
        await Assertions.Expect(sam.Page.Locator("h1")).ToContainTextAsync("not here, or not yours");
        await priya.Write("Internal", "canary-after-removal-91bc");
        await priya.Reads("canary-after-removal-91bc");

        Assert.False(sam.WasSent("canary-after-removal-91bc"));
        Assert.Equal(0, await sam.Page.Locator(".row").CountAsync());
    }

    /// <summary>A figure of a machine that does nothing else, so the run of all tests leaves it out.</summary>
    [Fact, Trait("Runs", "WhenQuiet")]
    public async Task Messages_reach_the_others_in_less_than_300_milliseconds_by_the_median()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));
        var times = new List<double>();
        for (var round = 0; round < 15; round++)
        {
            var seen = sofia.Page.EvaluateAsync<double>(
                "words => new Promise(done => { const look = () => document.querySelector('.rows').lastElementChild.textContent.includes(words) && (watch.disconnect(), done(Date.now()));"
                + " const watch = new MutationObserver(look); watch.observe(document.querySelector('.rows'), { childList: true, subtree: true }); })",
                $"round {round}.");
            await priya.Page.FillAsync(".write textarea", $"round {round}.");
            var sent = await priya.Page.EvaluateAsync<double>("() => { const now = Date.now(); document.querySelector('.send').click(); return now; }");
            times.Add(await seen - sent);
        }

        var median = times.Order().ElementAt(times.Count / 2);
        TestContext.Current.SendDiagnosticMessage($"Page to page, ms: {string.Join(' ', times)}; median {median}");
        Assert.True(median < 300, $"The median was {median} ms of {string.Join(' ', times)}.");
    }
}
