using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>People type at their own pace: what comes before the field it is meant for is kept for it, and presses no keys of the page.</summary>
public sealed class TypingAheadOfThePage(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Field = ".write textarea";
    private static readonly LocatorAssertionsToHaveValueOptions InTime = new() { Timeout = 60_000 };

    [Fact]
    public async Task Words_typed_with_the_search_key_are_looked_for()
    {
        await using var priya = await app.Open("u-priya");
        await Enter(priya);
        await TypeAtOnce(priya, "/saturated\n");

        await Expect(priya.Page.Locator(".hit mark").First).ToHaveTextAsync("saturated", new() { Timeout = 60_000 });
        await Expect(priya.Page.Locator("#search-words")).ToHaveValueAsync("saturated");
        await Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_name_typed_with_the_handoff_key_is_chosen_in_its_form()
    {
        await using var priya = await app.Open("u-priya");
        await Enter(priya);
        await TypeAtOnce(priya, "hSofia");
        await Expect(priya.Page.Locator("#handoff-to")).ToHaveValueAsync(app.Person("u-sofia").Id.ToString(), InTime);
        await Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_client_typed_with_the_key_of_a_new_escalation_is_chosen_in_its_form()
    {
        await using var priya = await app.Open("u-priya");
        await Enter(priya);
        await TypeAtOnce(priya, "nTarnhill");
        await Expect(priya.Page.Locator("select#client")).ToHaveValueAsync("cl-tarnhill", InTime);
        await Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_typed_with_the_key_of_a_page_work_on_that_page()
    {
        await using var priya = await app.Open("u-priya");
        await Enter(priya);
        await TypeAtOnce(priya, "gqj");
        await Expect(priya.Page.Locator(".queue-link").First).ToBeFocusedAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task Words_typed_while_a_room_loads_stand_in_the_composer_and_are_not_sent()
    {
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        var release = await Hold(priya, "**/_framework/blazor.web*.js");
        await priya.Page.GotoAsync($"/r/{key}", new() { WaitUntil = WaitUntilState.Commit });
        await priya.Page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(it => it.name.includes('TypedAhead') && it.responseEnd > 0)");
        await priya.Page.Keyboard.TypeAsync("is Sam looking?");
        await priya.Page.Keyboard.PressAsync("Backspace");
        await priya.Page.Keyboard.PressAsync("Enter");
        release.SetResult();

        await Expect(priya.Page.Locator(Field)).ToHaveValueAsync("is Sam looking", InTime);
        await Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await priya.Texts(), it => it.Contains("is Sam looking", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_written_before_the_composer_is_ready_follow_the_draft_that_was_kept()
    {
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await WithoutAWorker(priya);
        await priya.EnterRoom(key);
        await priya.Page.FillAsync(Field, "kept from before");
        await priya.Page.GotoAsync("/rooms");
        var release = await Hold(priya, "**/ComposerView.razor*.js");
        await priya.Page.GotoAsync($"/r/{key}");
        await priya.Page.FillAsync(Field, "written too early");
        await Expect(priya.Page.Locator(Field)).ToHaveValueAsync("written too early", InTime);
        release.SetResult();

        await Expect(priya.Page.Locator(Field)).ToHaveValueAsync("kept from before\nwritten too early", InTime);
    }

    private async Task Enter(Someone who)
    {
        await who.EnterRoom(await new Story(app).Open());
        await who.Page.WaitForSelectorAsync("#key-sheet[data-ready]", new() { State = WaitForSelectorState.Attached });
        await who.Page.EvaluateAsync("() => document.activeElement.blur()");
    }

    /// <summary>Faster than any page can follow: all keys in one go.</summary>
    private static async Task TypeAtOnce(Someone who, string keys) => await who.Page.EvaluateAsync(
        "keys => [...keys].forEach(it => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: it === '\\n' ? 'Enter' : it, bubbles: true, cancelable: true })))", keys);

    /// <summary>What a service worker fetches cannot be held.</summary>
    private static async Task WithoutAWorker(Someone who)
    {
        await who.Page.GotoAsync("/rooms");
        await who.Page.EvaluateAsync("async () => Promise.all((await navigator.serviceWorker.getRegistrations()).map(it => it.unregister()))");
        await who.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'serviceWorker', { value: undefined })");
    }

    private static async Task<TaskCompletionSource> Hold(Someone who, string address)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await who.Page.RouteAsync(address, async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        return release;
    }
}
