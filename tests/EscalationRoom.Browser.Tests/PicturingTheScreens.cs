using System.Runtime.CompilerServices;
using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>
/// The pictures of the README, as the demo looks at its first start. Explicit, as it writes into the documentation: run the test program
/// with <c>-explicit only</c> and this class.
/// </summary>
public sealed class PicturingTheScreens(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Live = "/r/ESC-2026-0147";

    private static readonly (string Name, string Who, string Path, string Shows, int Width, ColorScheme Colours)[] Screens =
    [
        ("room", "u-sofia", Live, ".composer[data-lane]", 1440, ColorScheme.Light),
        ("board-dark", "u-sofia", $"{Live}/board", ".board .clock", 1440, ColorScheme.Dark),
        ("phone-dark", "u-helen", Live, ".composer[data-lane]", 390, ColorScheme.Dark),
        ("client", "c-ruth", Live, ".composer[data-lane]", 1024, ColorScheme.Light),
        ("queue", "u-rachel", "/queue", ".queue-link", 1440, ColorScheme.Light),
        ("duty-dark", "u-rachel", "/duty", ".staff-top", 1440, ColorScheme.Dark),
        ("new", "u-tomas", "/new", "#client option:nth-child(2)", 1440, ColorScheme.Light),
        ("rules", "u-ada", "/admin/routing", ".rule", 1440, ColorScheme.Light),
    ];

    [Fact(Explicit = true), Trait("Runs", "OnRequest")]
    public async Task Each_screen_of_the_readme_is_as_it_is_today()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "src/docs/screenshots")).FullName;
        foreach (var (name, who, path, shows, width, colours) in Screens)
        {
            await using var someone = await app.Open(who, it => Hold(it, width, colours));
            await someone.Page.GotoAsync(path);
            await Expect(someone.Page.Locator(shows).First).ToBeAttachedAsync(new() { Timeout = 60_000 });
            await someone.Page.WaitForTimeoutAsync(2_500);
            await someone.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>A narrow screen is a phone's.</summary>
    private static void Hold(BrowserNewContextOptions options, int width, ColorScheme colours)
    {
        options.ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 };
        (options.IsMobile, options.HasTouch) = (width < 500, width < 500);
        (options.ColorScheme, options.ReducedMotion) = (colours, ReducedMotion.Reduce);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
