using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class ReadingALongRoom(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Scroller = ".scroller";

    [Fact]
    public async Task A_room_of_a_thousand_messages_opens_at_its_end_and_pages_back_without_losing_the_place()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await LongRoom(1_000);
        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);
        await sofia.Reads("message 999.");
        Assert.True(await FromEnd(sofia) < 5);

        for (var page = 0; page < 8; page++)
        {
            var first = await sofia.Page.Locator(".row").First.GetAttributeAsync("id");
            await sofia.Page.EvaluateAsync("() => { document.querySelector('.scroller').scrollTop = 40; }");
            var top = await TopOf(sofia, first!);
            await sofia.Page.WaitForFunctionAsync("first => document.querySelector('.row').id !== first", first);
            await sofia.Page.WaitForFunctionAsync("([first, top]) => Math.abs(document.getElementById(first).getBoundingClientRect().top - top) <= 3", new object[] { first!, top });
            Assert.True(await sofia.Page.Locator(".row").CountAsync() <= 320);
        }

        await sofia.Page.ClickAsync(".jump-down");
        await sofia.Reads("message 999.");
        Assert.True(await FromEnd(sofia) < 5);
    }

    [Fact]
    public async Task Somebody_who_reads_further_up_keeps_the_place_and_is_told_of_what_is_new()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await LongRoom(60);
        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);
        await sofia.Reads("message 59.");
        await sofia.Page.EvaluateAsync("() => { const it = document.querySelector('.scroller'); it.scrollTop = it.scrollHeight / 2; }");
        await sofia.Page.WaitForTimeoutAsync(200);
        var before = await sofia.Page.EvaluateAsync<double>("() => document.querySelector('.scroller').scrollTop");

        await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, "Something new.", app.Now));
        await Assertions.Expect(sofia.Page.Locator(".jump-down")).ToContainTextAsync("1 new message");
        Assert.Equal(before, await sofia.Page.EvaluateAsync<double>("() => document.querySelector('.scroller').scrollTop"), tolerance: 3.0);

        await sofia.Page.ClickAsync(".jump-down");
        await Assertions.Expect(sofia.Page.Locator(".jump-down")).ToBeHiddenAsync();
        Assert.True(await FromEnd(sofia) < 5);
    }

    [Fact]
    public async Task A_link_to_a_message_opens_the_room_around_it()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await LongRoom(400);
        var said = await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, "The one to come back to.", app.Now));
        for (var number = 0; number < 100; number++)
        {
            await app.Change(key, it => it.PostMessage(app.Person("u-priya").Id, Lane.Internal, $"later {number}.", app.Now));
        }

        await using var sofia = await app.Open("u-sofia");
        await sofia.Page.GotoAsync($"/r/{key}/m/{said.Id}");
        await Assertions.Expect(sofia.Page.Locator(".row.is-target")).ToContainTextAsync("The one to come back to.");
        await Assertions.Expect(sofia.Page.Locator(".row.is-target")).ToBeInViewportAsync();
    }

    private async Task<RoomKey> LongRoom(int messages)
    {
        var key = await new Story(app).Open();
        await app.Change(key, room =>
        {
            Domain.Result<MessagePosted> last = default;
            for (var number = 0; number < messages; number++)
            {
                last = room.PostMessage(app.Person("u-priya").Id, Lane.Internal, $"message {number}.", app.Now);
            }

            return last;
        });
        return key;
    }

    private static Task<double> FromEnd(Someone who) =>
        who.Page.EvaluateAsync<double>($"() => {{ const it = document.querySelector('{Scroller}'); return it.scrollHeight - it.scrollTop - it.clientHeight; }}");

    private static Task<double> TopOf(Someone who, string row) => who.Page.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", row);
}
