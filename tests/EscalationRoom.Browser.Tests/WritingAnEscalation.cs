using System.Text.RegularExpressions;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Intake;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

public sealed partial class WritingAnEscalation(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Ready = ".new-page[data-ready]";

    private const int MostTabs = 120;

    /// <summary>At Sev4 nobody has to be on shift to be asked, so the hour of the test does not matter.</summary>
    [Fact]
    public async Task From_the_first_word_to_an_accepted_owner_two_people_need_no_mouse()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var mira = await app.Open("u-mira");
        await WriteAsync(mira);
        await mira.Page.WaitForURLAsync(it => it.Contains("/r/ESC-", StringComparison.Ordinal));
        var key = new RoomKey(new Uri(mira.Page.Url).Segments[^1]);
        var view = (await app.Get<RoomReaders>().For(app.Person("u-rachel").Id).OpenAsync(key, TestContext.Current.CancellationToken))!;

        var asked = app.Get<Data.People.PeopleDirectory>().Find(view.OfferedTo!.Value)!;
        await using var owner = await app.Open(asked.Handle);
        await owner.Page.GotoAsync("/rooms");
        await Expect(owner.Page.Locator(".notice-card", new() { HasText = key.Value })).ToBeVisibleAsync();
        await PressAsync(owner, ".notice-card[data-kind=RoomOffered] button[type=submit]");
        await owner.Page.WaitForURLAsync(it => it.EndsWith($"/r/{key}", StringComparison.Ordinal));
        await owner.SeesOwner("You own this");
        await mira.SeesOwner(asked.Name);
    }

    [Fact]
    public async Task What_is_typed_while_the_line_is_cut_is_told_to_be_kept_and_is_saved_when_it_is_back()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var lena = await app.Open("u-lena");
        await lena.Page.GotoAsync("/new");
        await Expect(lena.Page.Locator(Ready)).ToBeVisibleAsync();
        await lena.Page.Locator("#title").PressSequentiallyAsync("Feed stopped");
        await Expect(Told(lena)).ToHaveTextAsync(Saved());

        await lena.Page.Context.SetOfflineAsync(true);
        await lena.Page.EvaluateAsync("() => Blazor._internal.forceCloseConnection()");
        await Expect(lena.Page.Locator(".reconnect")).ToContainTextAsync("Reconnecting");
        await lena.Page.Locator("#title").PressSequentiallyAsync(" at all docks");
        await lena.Page.Locator("#impact").PressSequentiallyAsync("41 trucks wait");
        await Expect(Told(lena)).ToContainTextAsync("kept in this browser");
        await lena.Page.Context.SetOfflineAsync(false);

        await Expect(Told(lena)).ToHaveTextAsync(Saved());
        await Expect(lena.Page.Locator(".reconnect")).ToBeHiddenAsync();
        Assert.Equal(("Feed stopped at all docks", "41 trucks wait"), (await lena.Page.InputValueAsync("#title"), await lena.Page.InputValueAsync("#impact")));
        var (shelf, me) = (app.Get<DraftShelf>(), app.Person("u-lena").Id);
        var kept = await shelf.FindAsync(me, Assert.Single(await shelf.AllAsync(me, TestContext.Current.CancellationToken)).Id, TestContext.Current.CancellationToken);
        Assert.Equal(("Feed stopped at all docks", "41 trucks wait"), (kept!.Answer("title"), kept.Answer("impact")));
    }

    /// <summary>Fills in what must not be missing, and says why the rest is.</summary>
    private static async Task WriteAsync(Someone who)
    {
        await who.Page.GotoAsync("/new");
        await Expect(who.Page.Locator(Ready)).ToBeVisibleAsync();
        await TypeAsync(who, "#client", "Aldermoor");
        await TypeAsync(who, "#type", "Service outage");
        await TypeAsync(who, "#title", "Letters print without an address");
        await FocusAsync(who, "input[name=test]");
        await who.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(who.Page.Locator("input[value^='Cosmetic']")).ToBeCheckedAsync();
        await NextAsync(who, "History");
        await TypeAsync(who, "#whatHappened", "Letters of this morning have no address.");
        await TypeAsync(who, "[name='attempt.0.what']", "09:10 printed again, the same");
        await PressAsync(who, ".step-rail li:last-child button");
        await TypeAsync(who, "#overrideReason", "The post leaves at noon.");
        await PressAsync(who, ".step-ways button[type=submit]");
    }

    private static async Task NextAsync(Someone who, string heading)
    {
        await PressAsync(who, ".step-ways .primary");
        await Expect(who.Page.Locator(".new-form h2")).ToHaveTextAsync(heading);
        await Expect(who.Page.Locator(".new-form h2")).ToBeFocusedAsync();
    }

    private static async Task TypeAsync(Someone who, string field, string words)
    {
        await FocusAsync(who, field);
        await who.Page.Keyboard.TypeAsync(words);
    }

    private static async Task PressAsync(Someone who, string button)
    {
        await FocusAsync(who, button);
        await who.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>By the Tab key, as whoever has no mouse gets there.</summary>
    private static async Task FocusAsync(Someone who, string target)
    {
        await Expect(who.Page.Locator(target).First).ToBeEnabledAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await who.Page.Keyboard.PressAsync("Tab");
            if (await who.Page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) === true", target))
            {
                return;
            }
        }

        Assert.Fail($"{target} is out of the Tab key's reach.");
    }

    private static ILocator Told(Someone who) => who.Page.Locator("[data-saved]");

    [GeneratedRegex(@"^Saved \d")]
    private static partial Regex Saved();
}
