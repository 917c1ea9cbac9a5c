using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>The pages nobody wants to see are as readable as all others, in the colours their reader chose.</summary>
public sealed class SeeingTrouble
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };
    private static readonly LocatorAssertionsToHaveTextOptions InTime = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task A_new_installation_says_what_to_do(string colours)
    {
        await using var app = await Start(new EmptyApp());
        await using var nobody = await Someone.Sit(await app.Browse(it => Seen(it, colours)), Domain.People.Person.Itself);
        await nobody.Page.GotoAsync("/rooms");
        await Check(nobody, "Welcome to EscalationRoom", colours);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Signing_in_being_turned_away_and_being_signed_out_are_readable(string colours)
    {
        await using var app = await Start(new AppWithSignIn());
        await using var mira = await app.Sit("u-mira", it => Seen(it, colours));
        await mira.Page.GotoAsync("/rooms");
        await Check(mira, "Sign in", colours);
        await SignIn(mira, "wrong");
        await Check(mira, "Sign in", colours);
        await SignIn(mira, AppWithSignIn.Password);
        await Expect(mira.Page.Locator(".me")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Visit(mira, "/duty", "You have no access here", colours);
        await Visit(mira, "/r/ESC-1999-0001", "This is not here, or not yours", colours);
        await Visit(mira, "/nothing-here", "This is not here, or not yours", colours);
        await Visit(mira, "/profile/sessions", "Your account", colours);
        await Visit(mira, "/profile/tokens", "Your account", colours);
        await Visit(mira, "/identity/security", "How you sign in", colours);
        await Visit(mira, "/identity/security/password", null, colours);
        await Visit(mira, "/sign-in-failed", null, colours);
        await Visit(mira, "/signed-out", "You are signed out", colours);

        await using var again = await app.Sit("u-mira", it => Seen(it, colours));
        await again.Page.GotoAsync("/rooms");
        await SignIn(again, AppWithSignIn.Password);
        await again.Page.GotoAsync("/profile/sessions");
        await mira.Page.GotoAsync("/rooms");
        await Expect(mira.Page.Locator(".me")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await again.Page.ClickAsync("text=End all others");
        await Check(mira, null, colours, "h1:is(:text('Sign in'), :text('You were signed out'))");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Records_that_cannot_be_reached_are_told_of_by_page_and_by_part(string colours)
    {
        await using var app = await Start(new AppWithSignIn());
        await using var priya = await app.Sit("u-priya", it => Seen(it, colours));
        await priya.Page.GotoAsync("/rooms");
        await SignIn(priya, AppWithSignIn.Password);
        await Expect(priya.Page.Locator(".me")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await priya.EnterRoom(await new Story(app).Open());
        await Lose(app, "RoomEvents");
        await priya.OpenTab("Record");
        await Check(priya, null, colours, ".panel-trouble");
        await Lose(app, "Rooms");
        await Visit(priya, "/rooms", "Something broke on our side", colours);

        await using var sofia = await app.Sit("u-sofia", it => Seen(it, colours));
        await sofia.Page.GotoAsync("/rooms");
        await Lose(app, "AspNetUsers");
        await SignIn(sofia, AppWithSignIn.Password);
        await Check(sofia, "Back in a moment", colours);
    }

    [Fact]
    public async Task Colours_chosen_in_the_app_hold_where_one_signs_in_and_on_plain_pages()
    {
        await using var app = await Start(new AppWithSignIn());
        await using var priya = await app.Sit("u-priya", it => Seen(it, "light"));
        await priya.Page.Context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = app.Address.ToString() }]);
        foreach (var path in (string[])["/rooms", "/signed-out", "/nothing-here"])
        {
            await priya.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            Assert.InRange(await Lightness(priya), 0, 60);
        }
    }

    private static async Task<T> Start<T>(T app)
        where T : RunningApp
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await app.InitializeAsync();
        return app;
    }

    private static void Seen(BrowserNewContextOptions options, string colours) => options.ColorScheme = colours == "dark" ? ColorScheme.Dark : ColorScheme.Light;

    private static async Task SignIn(Someone who, string password)
    {
        await who.Page.FillAsync("#email", who.Person.Email);
        await who.Page.FillAsync("#password", password);
        await who.Page.ClickAsync("#sign-in button");
    }

    private static async Task Visit(Someone who, string path, string? heading, string colours)
    {
        await who.Page.GotoAsync(path);
        await Check(who, heading, colours);
    }

    private static async Task Check(Someone who, string? heading, string colours, string shows = "h1")
    {
        await Expect(who.Page.Locator(shows).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        if (heading is not null)
        {
            await Expect(who.Page.Locator("h1")).ToHaveTextAsync(heading, InTime);
        }

        var found = await who.Page.RunAxe(Rules);
        var where = $"{who.Page.Url}, {heading ?? shows}";
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(it => $"{where}: {it.Id}, {it.Help}: {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.True(await Lightness(who) < 128 == (colours == "dark"), $"{where} is not {colours}.");
    }

    private static Task<double> Lightness(Someone who) => who.Page.EvaluateAsync<double>(
        "() => { const numbers = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); return Math.max(...numbers.slice(0, 3)); }");

    /// <summary>As a database does that is away in the middle of it.</summary>
    private static async Task Lose(RunningApp app, string table)
    {
        await using var db = await app.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"ALTER TABLE \"{table}\" RENAME TO \"{table}Gone\"";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
