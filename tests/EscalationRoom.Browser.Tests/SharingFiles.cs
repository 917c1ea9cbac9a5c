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

    [Theory]
    [InlineData("plan.csv", "step;state\n1;<b>drained</b>\n", "td >> text=<b>drained</b>")]
    [InlineData("note.txt", "<script>alert(1)</script>", "pre >> text=<script>alert(1)</script>")]
    [InlineData("letter.pdf", OnePage, "canvas[aria-label='Pool restored']")]
    public async Task A_document_is_looked_at_beside_the_timeline_and_shown_as_what_it_is(string name, string bytes, string shows)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        Assert.SkipUnless(!name.EndsWith("pdf", StringComparison.Ordinal) || (await priya.Page.APIRequest.GetAsync("/lib/pdfjs/pdf.js")).Ok, "There was no npm to fetch pdf.js with when this was built.");
        await priya.Page.SetInputFilesAsync(".composer input[type=file]", File(name, bytes));
        await priya.OpenTab("Documents");
        await priya.Page.ClickAsync($".document-open:has-text('{name}')");

        await Assertions.Expect(priya.Page.Locator($".preview {shows}")).ToBeVisibleAsync();
        await priya.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        Assert.Empty(priya.Complaints);
    }

    private const string OnePage =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        + "4 0 obj<</Length 45>>stream\nBT /F 18 Tf 40 100 Td (Pool restored) Tj ET\nendstream endobj\n"
        + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
