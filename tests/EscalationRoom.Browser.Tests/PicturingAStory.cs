using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Shell.Demo.Stories;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>
/// Scenario A at twenty times its speed before four people's browsers, pictured at five moments in three widths and both colours. Explicit,
/// as it takes five minutes and writes into the documentation: run the test program with <c>-explicit only</c> and this class.
/// </summary>
public sealed class PicturingAStory(RunningApp app) : IClassFixture<RunningApp>
{
    private const double Speed = 20;

    private static readonly (string Name, string Who, string After)[] Moments =
    [
        ("1-client-told", "u-priya", "Thank you. 212 appointments"),
        ("2-what-the-client-sees", "c-ruth", "Status: cause found"),
        ("3-executive-asks", "u-helen", "failures are timeouts"),
        ("4-restored", "u-priya", "All 14 sites are restored"),
        ("5-handed-off", "u-sofia", "Ruth, Peter: Sofia Marchetti here"),
    ];

    private static readonly (int Width, int Height)[] Windows = [(1440, 900), (1024, 768), (390, 844)];

    [Fact(Explicit = true), Trait("Runs", "OnRequest")]
    public async Task Who_owns_it_what_was_promised_and_what_the_client_sees_is_on_every_picture()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "src/docs/screenshots/story")).FullName;
        var (told, key) = (new ConcurrentQueue<RoomEvent>(), default(RoomKey));
        var playing = app.Get<StoryBook>().PlayAsync("A", Speed, Tell, TestContext.Current.CancellationToken);
        var people = new Dictionary<string, Someone>();
        foreach (var who in Moments.Select(it => it.Who).Distinct())
        {
            people[who] = await app.Open(who);
        }

        foreach (var (name, who, after) in Moments)
        {
            while (!told.Any(it => it.Words?.Contains(after, StringComparison.Ordinal) is true))
            {
                Assert.False(playing.IsCompleted, playing.Exception?.ToString() ?? $"Nobody said: {after}");
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }

            await people[who].EnterRoom(key);
            await people[who].Reads(after);
            await PictureAsync(people[who].Page, Path.Combine(folder, name));
        }

        await playing;
        await Task.WhenAll(people.Values.Select(it => it.DisposeAsync().AsTask()));

        Task Tell(RoomKey room, RoomEvent fact)
        {
            key = room;
            told.Enqueue(fact);
            return Task.CompletedTask;
        }
    }

    private static async Task PictureAsync(IPage page, string path)
    {
        foreach (var (width, height) in Windows)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.Locator(".room-header h1").ClickAsync();
            foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
                await page.WaitForTimeoutAsync(700);
                var file = $"{path}-{width}-{(colours is ColorScheme.Dark ? "dark" : "light")}.png";
                await page.ScreenshotAsync(new() { Path = file });
            }
        }

        await page.SetViewportSizeAsync(Windows[0].Width, Windows[0].Height);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
