using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class SharingFiles(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_file_goes_up_by_http_and_comes_down_for_whoever_reads_its_lane()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await using var ruth = await app.Open("c-ruth");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key), ruth.EnterRoom(key));

        await priya.Page.SetInputFilesAsync(".composer input[type=file]", File("canary-plan.csv", "step;state\n1;drained\n"));
        var link = sofia.Page.Locator("a.document", new() { HasText = "canary-plan.csv" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        var download = await sofia.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("canary-plan.csv", download.SuggestedFilename);
        Assert.Equal("step;state\n1;drained\n", await new StreamReader(await download.CreateReadStreamAsync()).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.False(ruth.WasSent("canary-plan"));
        Assert.Empty(priya.Complaints);
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_in_words()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);

        await priya.Page.SetInputFilesAsync(".composer input[type=file]", File("report.pdf", "MZ\u0090 this is a program"));
        await Assertions.Expect(priya.Page.Locator(".is-pending .state")).ToContainTextAsync("is not what its name says");
        await priya.Page.ClickAsync(".is-pending button.quiet");
        await Assertions.Expect(priya.Page.Locator(".is-pending")).ToHaveCountAsync(0);
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
