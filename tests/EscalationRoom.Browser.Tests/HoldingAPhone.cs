using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>Whatever a desk offers is in reach of a thumb.</summary>
public sealed class HoldingAPhone(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task What_does_not_fit_under_the_thumb_stands_behind_More_until_one_goes_there(ColorScheme colours)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var ada = await app.Open("u-ada", it => (it.ColorScheme, it.ViewportSize) = (colours, new() { Width = 390, Height = 844 }));
        var (page, rest) = (ada.Page, ada.Page.Locator(".rail-rest"));
        await page.GotoAsync("/rooms");
        await page.WaitForSelectorAsync(".notice-cards", new() { State = WaitForSelectorState.Attached });
        Assert.True(await page.EvaluateAsync<bool>("() => { const it = document.querySelector('.rail'); return it.scrollWidth <= it.clientWidth; }"), "The bar goes on beyond the screen.");
        await Expect(rest).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        Assert.Equal(["Search", "People", "Routing", "Promises", "Calendars", "Simulator"], await rest.GetByRole(AriaRole.Link).AllInnerTextsAsync());
        Assert.Empty((await page.RunAxe()).Violations.Select(it => it.Id));
        await rest.GetByText("Simulator").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Simulator" })).ToBeVisibleAsync();
        await Expect(rest).ToBeHiddenAsync();
        Assert.Empty(ada.Complaints);
    }
}
