using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

public sealed class ShowingTheSignInPage
{
    [Fact]
    public async Task In_the_demo_it_lists_everybody_with_title_and_tier_and_the_common_password()
    {
        await using var app = await RunningApp.StartAsync(("Demo:Enabled", "true"), ("Demo:Password", RunningApp.Password));
        var (priya, ruth) = (await app.AddAsync(SomePeople.Priya()), await app.AddAsync(SomePeople.Ruth()));
        using var browser = new Browser(app);
        var page = await browser.GoAsync("/");
        Assert.Contains($"data-email=\"{priya.Email}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("Escalation manager", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tier 2", page.Text, StringComparison.Ordinal);
        Assert.Contains($"data-email=\"{ruth.Email}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains($"data-password=\"{RunningApp.Password}\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_demo_it_names_nobody()
    {
        await using var app = await RunningApp.StartAsync(("Demo:Enabled", "false"));
        var priya = await app.AddAsync(SomePeople.Priya());
        using var browser = new Browser(app);
        var page = await browser.GoAsync("/");
        Assert.DoesNotContain(priya.Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("corvane-demo-escalation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_load_nothing_foreign_nor_be_framed_and_is_never_kept()
    {
        await using var app = await RunningApp.StartAsync(OtherClient.Settings);
        using var browser = new Browser(app);
        var headers = (await browser.GetAsync("/identity/sign-in")).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://other.example;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/identity/pages.css", "text/css")]
    [InlineData("/identity/demo.js", "text/javascript")]
    public async Task Its_style_and_script_come_from_the_same_server(string path, string type)
    {
        await using var app = await RunningApp.StartAsync();
        using var browser = new Browser(app);
        var answer = await browser.GetAsync(path);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(answer.Headers.ETag);
    }
}
