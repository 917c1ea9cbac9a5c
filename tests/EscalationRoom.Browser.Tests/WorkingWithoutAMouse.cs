using System.Text.RegularExpressions;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>From the list of rooms to a permalink, with keys only: nothing is clicked, and nothing is focused but by Tab, F6 or the page itself.</summary>
public sealed partial class WorkingWithoutAMouse(RunningApp app) : IClassFixture<RunningApp>
{
    private const int MostTabs = 120;

    [Fact]
    public async Task A_room_is_read_answered_handed_off_commanded_returned_and_found_again()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await using var helen = await app.Open("u-helen");

        await Enter(priya, key);
        await Read(priya);
        await AnswerTheClient(priya, "All sites are back. Next update by 16:00.");
        await Upload(priya, "restart-plan.csv");
        await HandOff(priya, "Sofia");
        await Enter(sofia, key);
        await Accept(sofia, "I hold the 16:00 update.");
        await priya.SeesOwner("Sofia Marchetti");
        await Enter(helen, key);
        await Command(helen, "Take command", "Their chief executive called.");
        await sofia.SeesOwner("Helen Strand");
        await Command(helen, "Return command", "The call is done.");
        await helen.SeesOwner("Sofia Marchetti");
        await Find(priya, "saturated");
    }

    [Fact]
    public async Task Every_message_says_its_lane_its_author_and_its_time_before_its_words()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        var messages = priya.Page.Locator(".row.is-message article");
        await Assertions.Expect(messages.First).ToBeVisibleAsync();
        foreach (var message in await messages.AllAsync())
        {
            Assert.Matches(LaneAuthorTime(), await message.AriaSnapshotAsync());
        }
    }

    private static async Task Enter(Someone who, RoomKey key)
    {
        await who.Page.GotoAsync("/rooms");
        await Reach(who, $"a[href='/r/{key}']");
        await who.Page.Keyboard.PressAsync("Enter");
        await who.Page.WaitForSelectorAsync(".composer[data-lane]");
    }

    private static async Task Read(Someone who)
    {
        await Reach(who, ".scroller");
        await who.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(who.Page.Locator(".row article").Last).ToBeFocusedAsync();
    }

    private static async Task AnswerTheClient(Someone who, string words)
    {
        await who.Page.Keyboard.PressAsync("c");
        await Assertions.Expect(who.Page.Locator(".write textarea")).ToBeFocusedAsync();
        await who.Page.Keyboard.TypeAsync(words);
        await who.Page.Keyboard.PressAsync("Enter");
        await Reach(who, ".composer dialog[open] button[value=yes]");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator(".composer dialog[open]")).ToHaveCountAsync(0);
        await who.Reads(words);
    }

    private static async Task Upload(Someone who, string name)
    {
        await Reach(who, ".write textarea");
        var chooser = await who.Page.RunAndWaitForFileChooserAsync(() => who.Page.Keyboard.PressAsync("Control+Shift+U"));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = "node;done\n1;yes\n"u8.ToArray() });
        await Reach(who, ".composer dialog[open] button[value=yes]");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator("a.document", new() { HasText = name })).ToBeVisibleAsync();
    }

    private static async Task HandOff(Someone who, string to)
    {
        await Reach(who, ".owner-chip");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator("#handoff-to")).ToBeFocusedAsync();
        await who.Page.Keyboard.TypeAsync(to);
        await who.Page.Keyboard.PressAsync("Tab");
        await who.Page.Keyboard.TypeAsync("My shift ends.");
        await Reach(who, ".sheet button[type=submit]");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator(".banner")).ToContainTextAsync("Offered to");
    }

    private static async Task Accept(Someone who, string readback)
    {
        await who.OpenTheHandoff(it => it.PressAsync("Enter"));
        await Reach(who, "#readback");
        await who.Page.Keyboard.TypeAsync(readback);
        await Reach(who, ".banner button[type=submit]");
        await who.Page.Keyboard.PressAsync("Enter");
        await who.SeesOwner("You own this");
    }

    private static async Task Command(Someone who, string verb, string reason)
    {
        await Reach(who, "[aria-label='More actions']");
        await who.Page.Keyboard.PressAsync("Enter");
        await Reach(who, $"#room-menu button:has-text('{verb}')");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator("#command-reason")).ToBeFocusedAsync();
        await who.Page.Keyboard.TypeAsync(reason);
        await Reach(who, ".sheet button[type=submit]");
        await who.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(who.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
    }

    private static async Task Find(Someone who, string word)
    {
        await Reach(who, ".scroller");
        await who.Page.Keyboard.PressAsync("/");
        await who.Page.WaitForURLAsync("**/search**");
        await Assertions.Expect(who.Page.Locator("#search-words")).ToBeFocusedAsync();
        await who.Page.Keyboard.TypeAsync(word);
        await who.Page.Keyboard.PressAsync("Enter");
        await Reach(who, "a.hit, .hit a");
        await who.Page.Keyboard.PressAsync("Enter");
        await who.Page.WaitForURLAsync("**/m/**");
        await who.Reads(word);
    }

    /// <summary>Goes on by Tab until it stands there, the way somebody without a mouse does.</summary>
    private static async Task Reach(Someone who, string selector)
    {
        await who.Page.Locator(selector).First.WaitForAsync();
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await who.Page.Locator(selector).First.EvaluateAsync<bool>("it => it === document.activeElement"))
            {
                return;
            }

            await who.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by Tab; the focus stands on {await who.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)")}.");
    }

    [GeneratedRegex("(Client|Internal|Executive|Privileged).*\\d\\d:\\d\\d", RegexOptions.Singleline)]
    private static partial Regex LaneAuthorTime();
}
