using System.Runtime.CompilerServices;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>
/// Intake, queue, own work and duty board as the demo fills them, pictured in three widths and both colours, each free of barriers. Explicit,
/// as it writes into the documentation: run the test program with <c>-explicit only</c> and this class.
/// </summary>
public sealed class PicturingTheIntake(DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };

    private static readonly (string Name, string Who, string Path, string Shows)[] Pages =
    [
        ("intake", "u-mira", "/new", "#client option:nth-child(2)"),
        ("queue", "u-rachel", "/queue", ".queue-list > li"),
        ("my-work", "u-priya", "/my", "main article, main li"),
        ("duty-board", "u-rachel", "/duty", ".staff-top"),
    ];

    private static readonly (int Width, int Height)[] Windows = [(1440, 900), (1024, 768), (390, 844)];

    [Fact(Explicit = true), Trait("Runs", "OnRequest")]
    public async Task What_arrives_waits_and_is_late_is_on_every_picture()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "src/docs/screenshots/intake")).FullName;
        foreach (var (name, who, path, shows) in Pages)
        {
            await using var someone = await app.Open(who);
            await someone.Page.GotoAsync(path);
            await Expect(someone.Page.Locator(shows).First).ToBeAttachedAsync(new() { Timeout = 60_000 });
            await PictureAsync(someone.Page, Path.Combine(folder, name));
        }
    }

    private static async Task PictureAsync(IPage page, string path)
    {
        foreach (var (width, height) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
                await page.WaitForTimeoutAsync(700);
                var file = $"{path}-{width}-{(colours is ColorScheme.Dark ? "dark" : "light")}.jpg";
                await page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = 70 });
                var found = await page.RunAxe(Rules);
                Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(it => $"{file}: {it.Id}, {it.Help}: {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}")));
            }
        }
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
