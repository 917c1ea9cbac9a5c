using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class WorkingByKeyboard(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_room_is_handed_off_without_a_mouse()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);

        await priya.Page.Locator(".owner-chip").FocusAsync();
        await priya.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(priya.Page.Locator("#handoff-to")).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(priya.Page.Locator(".owner-chip")).ToBeFocusedAsync();

        await priya.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(priya.Page.Locator("#handoff-to")).ToBeFocusedAsync();
        await priya.Page.Keyboard.TypeAsync("Sofia");
        await priya.Page.Keyboard.PressAsync("Tab");
        await priya.Page.Keyboard.TypeAsync("My shift ends.");
        for (var field = 0; field < 5; field++)
        {
            await priya.Page.Keyboard.PressAsync("Tab");
        }

        await priya.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(priya.Page.Locator(".banner")).ToContainTextAsync("Offered to Sofia Marchetti");
    }

    [Fact]
    public async Task F6_goes_round_the_regions_and_a_message_is_answered_from_its_tools()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        await Assertions.Expect(priya.Page.Locator(".write textarea")).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("F6");
        Assert.True(await Within(priya, ".room-context"));
        await priya.Page.Keyboard.PressAsync("Shift+F6");
        Assert.True(await Within(priya, ".composer"));

        await priya.Page.Locator(".scroller").FocusAsync();
        await priya.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(priya.Page.Locator(".row article").Last).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(priya.Page.Locator(".row-tools button").First).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(priya.Page.Locator(".row article").Last).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("Tab");
        await priya.Page.Keyboard.PressAsync("ArrowRight");
        await priya.Page.Keyboard.PressAsync("ArrowRight");
        await priya.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(priya.Page.Locator(".row-tools [data-tool=answer]")).ToBeFocusedAsync();
        await priya.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(priya.Page.Locator(".answering")).ToContainTextAsync("Replying to Ruth Ambrose");
        await Assertions.Expect(priya.Page.Locator(".composer")).ToHaveAttributeAsync("data-lane", "Client");
    }

    private static Task<bool> Within(Someone who, string selector) =>
        who.Page.EvaluateAsync<bool>("selector => document.querySelector(selector).contains(document.activeElement)", selector);
}
