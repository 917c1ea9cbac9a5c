using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class WritingMessages(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Field = ".write textarea";

    [Fact]
    public async Task Each_lane_keeps_its_own_draft_over_a_reload_and_none_crosses()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        await priya.Page.FillAsync(Field, "between ourselves");
        await priya.Page.ClickAsync(".lane-choice[data-lane=Client]");
        Assert.Empty(await priya.Page.InputValueAsync(Field));
        Assert.Contains("Client lane", await priya.Page.GetAttributeAsync(Field, "aria-label"), StringComparison.Ordinal);

        await priya.Page.FillAsync(Field, "to the client");
        await priya.Page.ReloadAsync();
        await priya.Page.WaitForSelectorAsync(".composer[data-lane]");
        Assert.Equal("between ourselves", await priya.Page.InputValueAsync(Field));
        await priya.Page.ClickAsync(".lane-choice[data-lane=Client]");
        Assert.Equal("to the client", await priya.Page.InputValueAsync(Field));
    }

    [Fact]
    public async Task A_message_to_the_client_is_asked_about_once_and_can_be_taken_back_for_five_seconds()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), ruth.EnterRoom(key));

        await priya.StopTime();
        await priya.WriteToTheClient("canary-too-early");
        await priya.Page.ClickAsync(".held button");
        Assert.Equal("canary-too-early", await priya.Page.InputValueAsync(Field));
        await priya.LetTimePass(TimeSpan.FromSeconds(6));
        await priya.Page.FillAsync(Field, "All is well.");
        await priya.Page.PressAsync(Field, "Enter");
        await ruth.Reads("All is well.");

        Assert.False(ruth.WasSent("canary-too-early"));
    }

    [Fact]
    public async Task Shift_and_Enter_makes_a_line_and_Enter_sends_both()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        await priya.Page.ClickAsync(Field);
        await priya.Page.Keyboard.TypeAsync("first line");
        await priya.Page.Keyboard.PressAsync("Shift+Enter");
        await priya.Page.Keyboard.TypeAsync("second line");
        await priya.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(priya.Page.Locator(".rows .text").Last).ToContainTextAsync("first line\nsecond line", new() { UseInnerText = true });
        await Assertions.Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);
        Assert.Empty(await priya.Page.InputValueAsync(Field));
    }

    [Fact]
    public async Task Others_see_who_is_here_and_who_types_in_a_lane_they_read()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key), ruth.EnterRoom(key));
        await Assertions.Expect(priya.Page.Locator(".presence")).ToContainTextAsync("Ruth Ambrose");
        await Assertions.Expect(priya.Page.Locator(".presence")).ToContainTextAsync("Sofia Marchetti");

        await priya.Page.ClickAsync(Field);
        var typing = priya.Page.Locator(Field).PressSequentiallyAsync("I am typing and typing", new() { Delay = 400 });
        await Assertions.Expect(sofia.Page.Locator(".typing")).ToHaveTextAsync("Priya Raman is typing in Internal");
        await typing;
        await Assertions.Expect(sofia.Page.Locator(".typing")).ToHaveTextAsync("");

        Assert.Equal(0, await ruth.Page.Locator(".presence").CountAsync());
        Assert.Empty(await ruth.Page.Locator(".typing").InnerTextAsync());
    }

    [Fact]
    public async Task What_is_written_without_a_connection_goes_out_when_it_is_back_and_nothing_is_missed()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));

        await sofia.Page.Context.SetOfflineAsync(true);
        await sofia.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await Assertions.Expect(sofia.Page.Locator(".reconnect")).ToContainTextAsync("Reconnecting");
        await sofia.Write("Internal", "written in the tunnel");
        await Assertions.Expect(sofia.Page.Locator(".is-pending .state")).ToContainTextAsync("Waiting for the connection");
        await priya.Write("Internal", "said meanwhile");
        await priya.Reads("said meanwhile");

        await sofia.Page.Context.SetOfflineAsync(false);
        await sofia.Reads("said meanwhile");
        await sofia.Reads("written in the tunnel");
        await priya.Reads("written in the tunnel");
        await Assertions.Expect(sofia.Page.Locator(".reconnect")).ToBeHiddenAsync();
        Assert.Equal(["said meanwhile", "written in the tunnel"], (await priya.Texts()).TakeLast(2));
    }
}
