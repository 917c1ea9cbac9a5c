using System.Diagnostics;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class ReadingARoom(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Who_comes_back_finds_where_the_news_begins_and_Escape_marks_it_read()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);
        await IsMarkedRead(sofia, key);
        await sofia.Page.GotoAsync("/rooms");
        await Say(key, 80);

        await sofia.EnterRoom(key);
        await Assertions.Expect(sofia.Page.Locator(".jump-up")).ToContainTextAsync("80 new since");
        await sofia.Page.ClickAsync(".jump-up");
        await Assertions.Expect(sofia.Page.Locator(".row.starts-new")).ToContainTextAsync("message 0.");
        await Assertions.Expect(sofia.Page.Locator(".new-line")).ToBeInViewportAsync();
        await Assertions.Expect(sofia.Page.Locator(".jump-up")).ToBeHiddenAsync();

        await sofia.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sofia.Page.Locator(".rows .text").Last).ToContainTextAsync("message 79.");
        await Assertions.Expect(sofia.Page.Locator(".new-line:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_timeline_shows_one_lane_or_kind_and_counts_only_what_its_reader_may_read()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), ruth.EnterRoom(key));

        await priya.Page.ClickAsync(".row-filter.lane-executive");
        await Assertions.Expect(priya.Page.Locator(".rows .row")).ToHaveCountAsync(2);
        Assert.Equal("2", await priya.Page.Locator(".row-filter.lane-executive .count").InnerTextAsync());
        await priya.Page.GetByRole(AriaRole.Button, new() { Name = "Documents" }).ClickAsync();
        await Assertions.Expect(priya.Page.Locator(".rows .row .document-name")).ToHaveTextAsync("monitoring-extract.csv");
        await app.Change(key, it => it.PostMessage(app.Person("u-sam").Id, Lane.Internal, "Not a document.", app.Now));
        await Assertions.Expect(priya.Page.Locator(".row-filter.lane-internal .count")).Not.ToHaveTextAsync("0");
        Assert.Equal(1, await priya.Page.Locator(".rows .row[data-number]").CountAsync());

        Assert.Equal(0, await ruth.Page.Locator(".row-filter[class*=lane-]").CountAsync());
        Assert.Equal(0, await ruth.Page.GetByRole(AriaRole.Button, new() { Name = "Documents" }).CountAsync());
    }

    [Fact]
    public async Task What_is_pinned_stands_above_the_timeline_and_leads_to_its_place()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));

        await priya.Page.Locator(".rows .row", new() { HasText = "The way back" }).Locator("article").FocusAsync();
        await priya.Page.ClickAsync(".row-tools [data-tool=pin]");
        await Assertions.Expect(sofia.Page.Locator(".pinned summary")).ToContainTextAsync("1 pinned");
        await Say(key, 120);
        await sofia.Reads("message 119.");
        await sofia.Page.ClickAsync(".pinned summary");
        await sofia.Page.ClickAsync(".pinned a");
        await Assertions.Expect(sofia.Page.Locator(".row.is-target")).ToContainTextAsync("The way back");
        await Assertions.Expect(sofia.Page.Locator(".row.is-target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_long_message_that_is_answered_widens_nothing()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        var asked = await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, string.Join(' ', Enumerable.Repeat("How long does the restart take?", 20)), app.Now));
        await app.Change(key, it => it.PostMessage(
            app.Person("u-sam").Id, Lane.Internal, string.Join(' ', Enumerable.Repeat("Thirty-five minutes.", 20)), app.Now, new PostedMessage(asked.Id, asked.Lane, asked.By, asked.At, false)));
        await priya.EnterRoom(key);
        await Assertions.Expect(priya.Page.Locator(".answered").Last).ToBeVisibleAsync();

        Assert.True(await priya.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.message-body > *')].every(it => it.getBoundingClientRect().right <= it.closest('.message').getBoundingClientRect().right)"));
    }

    [Fact]
    public async Task A_link_to_nothing_says_so_and_shows_the_room()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var ruth = await app.Open("c-ruth");
        var secret = await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, "canary-linked", app.Now));
        foreach (var id in (string[])[secret.Id.ToString(), Guid.NewGuid().ToString()])
        {
            await ruth.Page.GotoAsync($"/r/{key}/m/{id}");
            await ruth.Page.WaitForSelectorAsync(".composer[data-lane]");
            await Assertions.Expect(ruth.Page.Locator(".row-says")).ToContainTextAsync("not in this room, or not in a lane you read");
            await ruth.Reads("We keep the evening clinics.");
        }

        Assert.False(ruth.WasSent("canary-linked"));
    }

    [Fact]
    public async Task Edits_keep_what_was_said_before_and_deletions_leave_a_mark_for_everybody()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));
        await priya.Write("Internal", "We restart at noon.");
        await sofia.Reads("We restart at noon.");
        await Assertions.Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);

        await priya.Page.PressAsync(".write textarea", "ArrowUp");
        await Assertions.Expect(priya.Page.Locator(".answering")).ToContainTextAsync("Editing your message");
        await priya.Page.FillAsync(".write textarea", "We restart at one.");
        await priya.Page.PressAsync(".write textarea", "Enter");
        await sofia.Reads("We restart at one.");
        await sofia.Page.ClickAsync(".history summary");
        await Assertions.Expect(sofia.Page.Locator(".history .text")).ToHaveTextAsync("We restart at noon.");

        await priya.Page.Locator(".rows .row article").Last.FocusAsync();
        await priya.Page.ClickAsync(".row-tools [data-tool=delete]");
        await priya.Page.ClickAsync(".row-tools [data-tool=delete]");
        await Assertions.Expect(sofia.Page.Locator(".tombstone")).ToHaveTextAsync("Priya Raman deleted this message.");
        Assert.DoesNotContain("restart at noon", await sofia.Page.Locator(".rows").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task We_see_when_the_client_has_read_and_the_client_does_not_see_when_we_have()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var ruth = await app.Open("c-ruth");
        await priya.EnterRoom(key);
        await app.Change(key, it => it.PostMessage(priya.Person.Id, Lane.Client, "All 14 sites are back.", app.Now));
        await Assertions.Expect(priya.Page.Locator(".read-by")).ToContainTextAsync("Not read by the client yet");
        await ruth.EnterRoom(key);
        await Assertions.Expect(priya.Page.Locator(".read-by")).ToContainTextAsync("Read by Ruth Ambrose");
        Assert.Equal(0, await ruth.Page.Locator(".read-by").CountAsync());
    }

    [Fact]
    public async Task A_room_of_ten_thousand_messages_scrolls_with_a_bounded_page()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        for (var part = 0; part < 20; part++)
        {
            await Say(key, 500);
        }

        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);
        await sofia.Reads("message 499.");
        var measured = await sofia.Page.EvaluateAsync<double[]>(
            """
            async () => {
              const scroller = document.querySelector('.scroller'), frames = [], seen = new Set();
              let most = 0, last = performance.now();
              for (let at = 0; at < 900; at++) {
                scroller.scrollTop -= 160;
                await new Promise(requestAnimationFrame);
                const now = performance.now();
                frames.push(now - last);
                last = now;
                const rows = document.querySelectorAll('.rows .row');
                most = Math.max(most, rows.length);
                seen.add(rows[0].id);
              }

              frames.sort((one, other) => one - other);
              return [most, seen.size, frames.at(-1), frames[Math.floor(frames.length * .99)], frames.filter(it => it > 100).length, performance.memory?.usedJSHeapSize / 1048576];
            }
            """);
        TestContext.Current.SendDiagnosticMessage($"900 frames: most rows {measured[0]}, pages {measured[1]}, longest frame {measured[2]:0} ms, p99 {measured[3]:0} ms, over 100 ms {measured[4]}, heap {measured[5]:0} MB");
        Assert.InRange(measured[0], 50, 320);
        Assert.True(measured[1] > 20, $"Only {measured[1]} pages came.");
    }

    private async Task IsMarkedRead(Someone who, RoomKey key)
    {
        var reader = app.Get<RoomReaders>().For(who.Person.Id);
        for (var waited = Stopwatch.StartNew(); (await reader.ReadMarkAsync(key, TestContext.Current.CancellationToken))[Lane.Internal] == 0;)
        {
            Assert.True(waited.ElapsedMilliseconds < Someone.Patience, "What was read was not marked as read.");
            await who.Page.WaitForTimeoutAsync(100);
        }
    }

    private async Task Say(RoomKey key, int messages) => await app.Change(key, room =>
    {
        Domain.Result<MessagePosted> last = default;
        for (var number = 0; number < messages; number++)
        {
            last = room.PostMessage(app.Person("u-priya").Id, Lane.Internal, $"message {number}.", app.Now);
        }

        return last;
    });
}
