using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class LosingTheConnection(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Field = ".write textarea";

    [Fact]
    public async Task After_twenty_seconds_in_a_tunnel_nothing_is_missed_doubled_or_lost()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);
        await sofia.Page.EvaluateAsync("() => { window.sameDocument = true; }");
        await sofia.Page.FillAsync(Field, "half a sentence");

        await Cut(sofia);
        for (var number = 0; number < 10; number++)
        {
            await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, $"said meanwhile {number}.", app.Now));
            await sofia.Page.WaitForTimeoutAsync(2_000);
            if (number == 1)
            {
                Assert.DoesNotContain("is-long", await sofia.Page.Locator(".reconnect").GetAttributeAsync("class") ?? "", StringComparison.Ordinal);
            }
        }

        await Assertions.Expect(sofia.Page.Locator(".reconnect")).ToContainTextAsync("kept on this device");
        await sofia.Page.Locator(Field).PressSequentiallyAsync(" goes on");
        await sofia.Page.Context.SetOfflineAsync(false);
        await sofia.Reads("said meanwhile 9.");

        var texts = await sofia.Texts();
        Assert.Equal(Enumerable.Range(0, 10).Select(it => $"said meanwhile {it}."), texts.Where(it => it.StartsWith("said meanwhile", StringComparison.Ordinal)));
        Assert.Equal("half a sentence goes on", await sofia.Page.InputValueAsync(Field));
        Assert.True(await sofia.Page.EvaluateAsync<bool>("() => window.sameDocument === true"), "The page was loaded again.");
        await Assertions.Expect(sofia.Page.Locator(".reconnect")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_waited_for_the_client_is_stopped_when_the_client_wrote_first_and_goes_when_it_is_meant()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        await Cut(priya);
        await priya.Write("Client", "All sites are clean.");
        await priya.Page.ClickAsync("dialog.guard button[value=yes]");
        await Assertions.Expect(priya.Page.Locator(".is-pending .state")).ToContainTextAsync("Waiting for the connection");
        await app.Change(key, it => it.PostMessage(app.Person("c-ruth").Id, Lane.Client, "Two sites are down again!", app.Now));
        await app.Change(key, it => it.PostMessage(app.Person("u-sam").Id, Lane.Internal, "Not for this question.", app.Now));

        await priya.Page.Context.SetOfflineAsync(false);
        var question = priya.Page.Locator("dialog.guard[open]");
        await Assertions.Expect(question).ToContainTextAsync("Two sites are down again!");
        await Assertions.Expect(question).ToContainTextAsync("All sites are clean.");
        Assert.DoesNotContain("Not for this question.", await question.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("All sites are clean.", await priya.Texts());

        await question.Locator("button[value=yes]").ClickAsync();
        await priya.Reads("All sites are clean.");
        await Assertions.Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_answer_that_comes_late_after_all_ends_the_waiting()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        var line = new SlowLine();
        await priya.Page.RouteWebSocketAsync("**/_blazor?**", line.Carry);
        await priya.EnterRoom(key);
        line.Hold();
        await priya.Write("Internal", "It takes its time.");
        await Assertions.Expect(priya.Page.Locator(".is-pending .state")).ToContainTextAsync("Not sent yet");
        line.Release();
        await Assertions.Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);
        Assert.Single(await priya.Texts(), "It takes its time.");
    }

    [Fact]
    public async Task After_the_server_started_again_the_page_is_back_by_itself_with_draft_and_place()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var first = new RunningApp();
        await first.InitializeAsync();
        var key = await new Story(first).Open();
        await first.Change(key, room =>
        {
            Domain.Result<MessagePosted> last = default;
            for (var number = 0; number < 120; number++)
            {
                last = room.PostMessage(first.Person("u-priya").Id, Lane.Internal, $"message {number}.", first.Now);
            }

            return last;
        });
        await using var sofia = await first.Open("u-sofia");
        await sofia.EnterRoom(key);
        await sofia.Reads("message 119.");
        await sofia.Page.FillAsync(Field, "half a sentence");
        var place = await ScrollTo(sofia, "message 90.");

        await using var second = await first.StartAgain();
        // Where a start takes long, the browser tries again only every half a minute, and then loads the page anew.
        await sofia.Page.WaitForFunctionAsync("() => !document.documentElement.dataset.connection && document.querySelector('.composer[data-lane]') && performance.getEntriesByType('navigation')[0].type === 'reload'", null, new() { Timeout = 2 * Someone.Patience });
        await Assertions.Expect(sofia.Page.Locator(Field)).ToHaveValueAsync("half a sentence");
        await sofia.Page.WaitForFunctionAsync(
            "place => { const row = [...document.querySelectorAll('.rows .row')].find(it => it.textContent.includes('message 90.')); return row && Math.abs(row.getBoundingClientRect().top - place) <= 40; }", place);
        await second.Change(key, it => it.PostMessage(second.Person("u-priya").Id, Lane.Internal, "We are back.", second.Now));
        await Assertions.Expect(sofia.Page.Locator(".jump-down")).ToContainTextAsync("1 new message");
    }

    private static async Task Cut(Someone who)
    {
        await who.Page.Context.SetOfflineAsync(true);
        await who.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await Assertions.Expect(who.Page.Locator(".reconnect")).ToContainTextAsync("Reconnecting");
    }

    private static async Task<double> ScrollTo(Someone who, string words)
    {
        await who.Page.Locator(".rows .row", new() { HasText = words }).EvaluateAsync("it => it.scrollIntoView({ block: 'start' })");
        await who.Page.WaitForTimeoutAsync(500);
        return await TopOf(who, words);
    }

    private static Task<double> TopOf(Someone who, string words) =>
        who.Page.Locator(".rows .row", new() { HasText = words }).EvaluateAsync<double>("it => it.getBoundingClientRect().top");
}
