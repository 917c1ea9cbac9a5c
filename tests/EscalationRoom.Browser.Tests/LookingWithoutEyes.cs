using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class LookingWithoutEyes(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };

    private RoomKey _room;

    [Theory]
    [InlineData("light", 1680)]
    [InlineData("dark", 1440)]
    [InlineData("light", 390)]
    [InlineData("dark", 1024)]
    public async Task Every_page_is_free_of_barriers_a_program_can_find(string colours, int width)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        _room = await new Story(app).Open();
        await using var priya = await app.Open("u-priya", it => Seen(it, colours, width));
        await using var ruth = await app.Open("c-ruth", it => Seen(it, colours, width));

        await Check(priya, "/rooms", ".rooms");
        await Check(priya, $"/r/{_room}", ".composer[data-lane]");
        await Check(ruth, $"/r/{_room}", ".composer[data-lane]");
        await Check(priya, "/new", "#client option:nth-child(2)");
        await Check(priya, "/search?q=clinic", ".hit");
        await Check(ruth, "/search?q=nothing-like-it", ".empty");
        await using var ada = await app.Open("u-ada", it => Seen(it, colours, width));
        await Check(ada, "/admin/routing", ".rule");
        await ada.Page.ClickAsync(".rule-actions button");
        await ada.Page.ClickAsync("text=Who gets it?");
        await ada.Page.WaitForSelectorAsync(".decision");
        await Check(ada, "a rule being edited and a case tried");
        await Check(ada, "/admin/calendars", "[data-calendar=cal-apac]");
        await Check(ada, "/admin/simulator", "#sample-client option:nth-child(2)");
        await ada.Page.ClickAsync("text=Fire the trigger");
        await ada.Page.WaitForSelectorAsync(".ladder");
        await Check(ada, "a trigger that was fired");
        await using var rachel = await app.Open("u-rachel", it => Seen(it, colours, width));
        await Check(rachel, "/queue", ".queue-list > li");
        await Check(rachel, "/my", "h1");
        await Check(rachel, "/duty", ".staff-top");
        await Check(priya, "/profile", "[data-fact=zone]:not(:empty)");
        await Check(priya, "/people", "[data-person=u-kenji]");
        await Check(priya, "/admin/promises", ".promises-page table");
        await Check(priya, "/inbox", ".inbox-tab");
        await Check(priya, "/r/ESC-1999-0001", ".notice");
        await Check(priya, "/nothing-here", ".notice");
        await Check(priya, "/offline.html", ".notice");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Whatever_opens_over_a_page_is_free_of_them_too(string colours)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        _room = await new Story(app).Open();
        await using var priya = await app.Open("u-priya", it => Seen(it, colours, 1440));
        await priya.EnterRoom(_room);
        foreach (var tab in (string[])["Documents", "Handoff", "Record", "Overview", "People"])
        {
            await priya.OpenTab(tab);
            await Assertions.Expect(priya.Page.Locator("[role=tab][aria-selected=true]")).ToHaveTextAsync(tab);
            await Check(priya, tab);
        }

        await priya.Page.ClickAsync("[aria-label='More actions']");
        await Check(priya, "the menu of the room");
        await priya.Page.Keyboard.PressAsync("Escape");
        foreach (var button in (string[])["Hand off", "Elevate", "Propose resolution", "Close", "Change severity", "Add people", "[aria-label='Remove Sam Whitaker']"])
        {
            await priya.Choose(button);
            await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToBeVisibleAsync();
            await Check(priya, button);
            await priya.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        }

        await priya.Page.Locator(".row article").Last.FocusAsync();
        await Assertions.Expect(priya.Page.Locator(".row-tools")).ToBeVisibleAsync();
        await Check(priya, "the tools of a message");
        await priya.Page.ClickAsync(".me");
        await Assertions.Expect(priya.Page.GetByText("System colours")).ToBeVisibleAsync();
        await Check(priya, "the menu of the person");
        await priya.Page.Keyboard.PressAsync("Escape");
        await priya.Page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(priya.Page.Locator(".key-sheet[open]")).ToBeVisibleAsync();
        await Check(priya, "the keys");
        await priya.Page.Keyboard.PressAsync("Escape");
        await priya.Page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(priya.Page.Locator($"#jump-{_room}")).ToBeVisibleAsync();
        await Check(priya, "the palette");
    }

    private static void Seen(BrowserNewContextOptions options, string colours, int width)
    {
        options.ColorScheme = colours == "dark" ? ColorScheme.Dark : ColorScheme.Light;
        options.ViewportSize = new() { Width = width, Height = 900 };
    }

    private static async Task Check(Someone who, string path, string shows)
    {
        await who.Page.GotoAsync(path);
        await who.Page.WaitForSelectorAsync(shows, new() { State = WaitForSelectorState.Attached });
        await Check(who, path);
        Assert.DoesNotContain(who.Complaints, it => !it.Contains("404", StringComparison.Ordinal));
    }

    private static async Task Check(Someone who, string where)
    {
        var found = await who.Page.RunAxe(Rules);
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(it => $"{who.Person.Name} at {where}: {it.Id}, {it.Help}: {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}")));
    }
}
