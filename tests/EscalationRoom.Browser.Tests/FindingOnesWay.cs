using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

public sealed class FindingOnesWay(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task From_any_page_to_a_room_a_person_and_a_message_by_keyboard_alone()
    {
        await using var priya = await app.Open("u-priya");
        var (page, keys, room) = (priya.Page, priya.Page.Keyboard, await new Story(app).Open());
        await page.GotoAsync("/profile");
        await Ready(page);

        await keys.PressAsync("Control+k");
        await keys.TypeAsync($"{room} FEED");
        await Expect(page.Locator($"#jump-{room}[aria-selected=true]")).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await page.WaitForSelectorAsync(".composer[data-lane]");
        Assert.EndsWith($"/r/{room}", page.Url, StringComparison.Ordinal);

        await keys.PressAsync("Control+k");
        await keys.TypeAsync("ines duarte");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync("Inês Duarte");
        await keys.PressAsync("Escape");

        await Leave(page);
        await keys.PressAsync("/");
        await Expect(page.Locator("#search-words")).ToBeFocusedAsync();
        await keys.TypeAsync("\"three sites by phone\"");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".hit mark").First).ToHaveTextAsync("three sites by phone");
        await Leave(page);
        await keys.PressAsync("j");
        await keys.PressAsync("Enter");
        await page.WaitForSelectorAsync(".is-target");
        Assert.Empty(priya.Complaints);
    }

    [Fact]
    public async Task A_lane_key_leads_to_the_composer_in_that_lane_and_is_a_letter_while_writing()
    {
        await using var priya = await app.Open("u-priya");
        var keys = priya.Page.Keyboard;
        await priya.EnterRoom(await new Story(app).Open());
        await Ready(priya.Page);
        await Leave(priya.Page);
        await keys.PressAsync("c");
        await Expect(priya.Page.Locator(".composer")).ToHaveAttributeAsync("data-lane", "Client");
        await Expect(priya.Page.Locator(".write textarea")).ToBeFocusedAsync();
        await keys.TypeAsync("i?/");
        await Expect(priya.Page.Locator(".write textarea")).ToHaveValueAsync("i?/");
        await Expect(priya.Page.Locator(".composer")).ToHaveAttributeAsync("data-lane", "Client");
    }

    [Fact]
    public async Task The_overlay_shows_the_keys_that_do_something_here_and_no_others()
    {
        await using var priya = await app.Open("u-priya");
        await using var ruth = await app.Open("c-ruth");
        var room = await new Story(app).Open();
        await priya.Page.GotoAsync("/rooms");
        await Ready(priya.Page);
        await Leave(priya.Page);
        await priya.Page.Keyboard.PressAsync("?");
        await Expect(Row(priya, "new")).ToBeVisibleAsync();
        await Expect(Row(priya, "lane.client")).ToBeHiddenAsync();
        await priya.Page.Keyboard.PressAsync("Escape");

        await priya.EnterRoom(room);
        await Ready(priya.Page);
        await Leave(priya.Page);
        await priya.Page.Keyboard.PressAsync("Control+/");
        await Expect(Row(priya, "lane.client")).ToBeVisibleAsync();
        await Expect(Row(priya, "room.handoff.offer")).ToBeVisibleAsync();
        await Expect(Row(priya, "lane.privileged")).ToBeHiddenAsync();
        await priya.Page.Keyboard.PressAsync("Escape");
        await Leave(priya.Page);
        await priya.Page.Keyboard.PressAsync("h");
        await Expect(priya.Page.Locator(".sheet[open]")).ToContainTextAsync("Hand off");

        await ruth.EnterRoom(room);
        await Ready(ruth.Page);
        await Leave(ruth.Page);
        await ruth.Page.Keyboard.PressAsync("?");
        foreach (var staffOnly in (string[])["lane.client", "new", "room.handoff.offer", "room.elevate"])
        {
            await Expect(Row(ruth, staffOnly)).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_the_others_go_on_working()
    {
        await using var priya = await app.Open("u-priya");
        var page = priya.Page;
        await page.GotoAsync("/profile");
        await page.WaitForSelectorAsync("[data-fact=zone]:not(:empty)");
        await page.UncheckAsync("[name=single-keys]");
        await page.CheckAsync("[value=comfortable]");
        await page.CheckAsync("[value=dark]");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("[data-fact=zone]:not(:empty)");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-density", "comfortable");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("[name=single-keys]")).Not.ToBeCheckedAsync();
        await Leave(page);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Control+/");
        await Expect(page.Locator(".keys-are-off")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_other_rooms_stand_beside_and_one_key_leads_to_what_is_new()
    {
        await using var priya = await app.Open("u-priya", it => it.ViewportSize = new() { Width = 1680, Height = 900 });
        var (first, second) = (await new Story(app).Open(), await new Story(app).Open());
        await priya.EnterRoom(second);
        await Ready(priya.Page);
        await Expect(priya.Page.Locator($".room-rail [href='/r/{first}'][data-unread]")).ToBeVisibleAsync();
        await priya.Page.Keyboard.PressAsync("Alt+Shift+ArrowDown");
        await Expect(priya.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{second}$"));
        await Expect(priya.Page.Locator(".room-rail .active")).ToBeVisibleAsync();
        await Expect(priya.Page.Locator($".composer[data-room='{priya.Page.Url.Split('/')[^1]}'] textarea")).ToBeFocusedAsync(); // Until then keys are kept for it.
        await Leave(priya.Page);
        await priya.Page.Keyboard.PressAsync("[");
        await Expect(priya.Page.Locator(".room-rail ul")).ToBeHiddenAsync();
        await priya.Page.Keyboard.PressAsync("[");
        await Expect(priya.Page.Locator(".room-rail ul")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_opened_without_a_connection_says_so_and_comes_back()
    {
        await using var priya = await app.Open("u-priya");
        await priya.Page.GotoAsync("/rooms");
        await Ready(priya.Page);
        await priya.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await priya.Page.Context.SetOfflineAsync(true);
        await priya.Page.ReloadAsync();
        await Expect(priya.Page.Locator("h1")).ToHaveTextAsync("No connection");
        await priya.Page.Context.SetOfflineAsync(false);
        await Expect(priya.Page.Locator("h1")).ToHaveTextAsync("Rooms");
    }

    private static ILocator Row(Someone who, string does) => who.Page.Locator($"[data-key-of='{does}']");

    private static Task Ready(IPage page) => Expect(page.Locator(".key-sheet[data-ready], .palette[data-ready]")).ToHaveCountAsync(2);

    private static async Task Leave(IPage page) => await page.EvaluateAsync("document.activeElement.blur()");
}
