using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class AddressingPeople(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Field = ".write textarea";

    [Fact]
    public async Task A_name_is_completed_by_keyboard_and_its_bearer_is_told()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));

        await priya.Page.ClickAsync(Field);
        await priya.Page.Keyboard.TypeAsync("Please look, @mar");
        await Assertions.Expect(priya.Page.Locator(".completion li[aria-selected=true]")).ToContainTextAsync("Sofia Marchetti");
        await priya.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Please look, @Sofia.Marchetti ", await priya.Page.InputValueAsync(Field));
        await priya.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(sofia.Page.Locator(".rows .row", new() { HasText = "Please look" }).Locator(".for-me")).ToHaveTextAsync("Mentions you");
        Assert.Equal(0, await priya.Page.Locator(".rows .for-me").CountAsync());
    }

    [Fact]
    public async Task Who_is_not_in_the_room_can_be_invited_from_where_they_are_called()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        var warning = priya.Page.Locator(".composer-warning");
        var generously = new LocatorAssertionsToContainTextOptions { Timeout = 60_000 };

        await priya.Page.FillAsync(Field, "@Kenji.Watanabe and @Priya, look.");
        await Assertions.Expect(warning).ToContainTextAsync("Nobody called @Kenji.Watanabe is in this room.", generously);
        await Assertions.Expect(warning).Not.ToContainTextAsync("@Priya", new() { Timeout = 60_000 });
        await priya.Page.ClickAsync(".composer .invite");
        await Assertions.Expect(priya.Page.Locator("dialog[open]")).ToContainTextAsync("Add people to this room", generously);
        await priya.Page.Keyboard.PressAsync("Escape");

        await priya.Page.FillAsync(Field, "@Ruth.Ambrose, look.");
        await Assertions.Expect(warning).ToContainTextAsync("Ruth Ambrose (client) will not see this Internal message, but reads Client.", generously);
        await Assertions.Expect(priya.Page.Locator(".composer .invite")).ToBeHiddenAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Who_reads_a_lane_is_named_in_full_when_asked_and_contacts_cannot_call_whom_they_do_not_see()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), ruth.EnterRoom(key));

        await priya.Page.ClickAsync(".lane-choice[data-lane=Client]");
        await Assertions.Expect(priya.Page.Locator(".audience:visible summary")).ToContainTextAsync("Peter Vance, Ruth Ambrose");
        await priya.Page.ClickAsync(".audience:visible summary");
        await Assertions.Expect(priya.Page.Locator(".audience:visible li").First).ToContainTextAsync("client");

        await ruth.Page.ClickAsync(Field);
        await ruth.Page.Keyboard.TypeAsync("@");
        await Assertions.Expect(ruth.Page.Locator(".completion li")).ToHaveCountAsync(2);
        await Assertions.Expect(ruth.Page.Locator(".completion")).Not.ToContainTextAsync("Sam");
    }

    [Fact]
    public async Task A_command_does_what_its_button_does_and_posts_nothing()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);

        await Command(priya, "/handoff @sofia 10m My shift ends, the 14:10 update is promised");
        await Assertions.Expect(priya.Page.Locator(".banner")).ToContainTextAsync("Offered to Sofia Marchetti");
        await Command(priya, "/severity 2 Half of the sites are back");
        await priya.Reads("lowered the severity from Sev1 to Sev2");
        await Command(priya, "/decision Evening clinics | keep | cancel | All sites are back");
        await Assertions.Expect(priya.Page.Locator(".rows .card-decision")).ToContainTextAsync("Evening clinics");
        Assert.DoesNotContain(await priya.Texts(), it => it.StartsWith('/'));

        await Command(priya, "/severity 9");
        await Assertions.Expect(priya.Page.Locator(".is-pending .state")).ToContainTextAsync("Choose a severity");
    }

    [Fact]
    public async Task What_is_too_long_is_refused_in_words_and_stays_where_it_was_written()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        var text = new string('x', Room.LongestText + 1);
        await priya.Page.FillAsync(Field, text);
        await priya.Page.PressAsync(Field, "Enter");
        await Assertions.Expect(priya.Page.Locator(".composer-refusal")).ToContainTextAsync("longer than 16 KB");
        Assert.Equal(text, await priya.Page.InputValueAsync(Field));
    }

    private static async Task Command(Someone who, string line)
    {
        await who.Page.FillAsync(Field, line);
        await who.Page.PressAsync(Field, "Enter");
    }
}
