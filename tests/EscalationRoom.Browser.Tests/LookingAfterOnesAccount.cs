using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed partial class LookingAfterOnesAccount(AppWithSignIn app) : IClassFixture<AppWithSignIn>
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") };

    [Fact]
    public async Task A_person_sets_up_an_authenticator_app_and_signs_in_with_its_code()
    {
        await using var priya = await app.Sit("u-priya", it => it.ColorScheme = ColorScheme.Dark);
        await SignIn(priya);
        await priya.Page.ClickAsync(".me");
        await priya.Page.ClickAsync("text=Sessions, tokens and passkeys");
        await priya.Page.ClickAsync("text=Password and passkeys");
        await Check(priya, "How you sign in");
        await priya.Page.ClickAsync("section[aria-labelledby=app] a");
        await Check(priya, "Set up an authenticator app");
        var key = (await priya.Page.InnerTextAsync(".key")).Replace(" ", "", StringComparison.Ordinal);
        await priya.Page.FillAsync("#code", AuthenticatorApp.Code(key));
        await priya.Page.ClickAsync("text=Confirm");
        await Check(priya, "Your authenticator app is set up");
        Assert.Equal(10, await priya.Page.Locator(".codes li").CountAsync());

        await using var again = await app.Sit("u-priya");
        await Type(again);
        await Check(again, "One more step");
        await again.Page.FillAsync("#code", AuthenticatorApp.Code(key, stepsAway: 1));
        await again.Page.ClickAsync("text=Go on");
        await Assertions.Expect(again.Page.Locator(".me")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_person_adds_a_passkey_and_signs_in_with_nothing_else()
    {
        await using var sofia = await app.Sit("u-sofia", it => it.ViewportSize = new() { Width = 390, Height = 844 });
        await GiveDevice(sofia.Page);
        await SignIn(sofia);
        await sofia.Page.GotoAsync("/identity/security");
        await sofia.Page.FillAsync("#passkey-name", "Work laptop");
        await sofia.Page.ClickAsync("text=Add a passkey");
        await Check(sofia, "Your passkey is added");
        await sofia.Page.ClickAsync("text=I have kept them, go on");
        await Assertions.Expect(sofia.Page.GetByText("Work laptop").First).ToBeVisibleAsync();
        await Check(sofia, "How you sign in");

        await SignOut(sofia);
        await sofia.Page.GotoAsync("/rooms");
        await Check(sofia, "Sign in");
        await sofia.Page.ClickAsync("text=Sign in with a passkey");
        await Assertions.Expect(sofia.Page.Locator(".me")).ToBeVisibleAsync();
        await sofia.Page.GotoAsync("/identity/security");
        await sofia.Page.ClickAsync("section[aria-labelledby=passkeys] .list a");
        await Check(sofia, "Remove this passkey?");
        KeepsToThePolicy(sofia);
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_ends_the_others()
    {
        await using var here = await app.Sit("u-helen");
        await using var there = await app.Sit("u-helen");
        await SignIn(there);
        await SignIn(here);
        await here.Page.GotoAsync("/profile/sessions");
        await Assertions.Expect(here.Page.Locator(".lines li")).ToHaveCountAsync(2);
        await Check(here, "Your account");
        await here.Page.ClickAsync("text=End all others");
        await Assertions.Expect(here.Page.GetByText("1 session has ended.")).ToBeVisibleAsync();
        await Assertions.Expect(here.Page.Locator(".lines li")).ToHaveCountAsync(1);
        await there.Page.GotoAsync("/rooms");
        await Check(there, "Sign in");
        KeepsToThePolicy(here);
    }

    [Fact]
    public async Task A_person_makes_a_token_sees_it_once_and_revokes_it()
    {
        await using var mira = await app.Sit("u-mira", it => it.ColorScheme = ColorScheme.Dark);
        await SignIn(mira);
        await mira.Page.GotoAsync("/profile/tokens");
        await mira.Page.FillAsync("#token-name", "Night shift board");
        await Check(mira, "Your account");
        await mira.Page.ClickAsync("text=Make the token");
        var secret = await mira.Page.InputValueAsync("#token-secret");
        await Check(mira, "Your account");
        Assert.Equal(200, await Ask(secret));

        await mira.Page.ReloadAsync();
        await Assertions.Expect(mira.Page.GetByText("Night shift board").First).ToBeVisibleAsync();
        Assert.DoesNotContain(secret, await mira.Page.ContentAsync(), StringComparison.Ordinal);
        await mira.Page.ClickAsync(".lines button");
        await Assertions.Expect(mira.Page.GetByText("You have no tokens.")).ToBeVisibleAsync();
        Assert.Equal(401, await Ask(secret));
        KeepsToThePolicy(mira);
    }

    private async Task<int> Ask(string token)
    {
        using var program = new HttpClient { BaseAddress = app.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return (int)(await program.GetAsync("/api/me", TestContext.Current.CancellationToken)).StatusCode;
    }

    private static async Task SignIn(Someone who)
    {
        await Type(who);
        await Assertions.Expect(who.Page.Locator(".me")).ToBeVisibleAsync();
    }

    private static async Task Type(Someone who)
    {
        await who.Page.GotoAsync("/rooms");
        await who.Page.FillAsync("#email", who.Person.Email);
        await who.Page.FillAsync("#password", AppWithSignIn.Password);
        await who.Page.ClickAsync("#sign-in button");
    }

    private static async Task SignOut(Someone who)
    {
        await who.Page.GotoAsync("/rooms");
        await who.Page.ClickAsync(".me");
        await who.Page.ClickAsync(".me-menu form button");
        await who.Page.WaitForURLAsync(Over());
    }

    private static void KeepsToThePolicy(Someone who) =>
        Assert.DoesNotContain(who.Complaints, it => it.Contains("Content Security Policy", StringComparison.Ordinal));

    /// <summary>A device that keeps passkeys, and somebody who opens it.</summary>
    private static async Task GiveDevice(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task Check(Someone who, string heading)
    {
        await Assertions.Expect(who.Page.Locator("h1")).ToHaveTextAsync(heading);
        var found = await who.Page.RunAxe(Rules);
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.Select(it => $"{heading}: {it.Id}, {it.Help}: {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}")));
    }

    [GeneratedRegex("signed-out")]
    private static partial Regex Over();
}
