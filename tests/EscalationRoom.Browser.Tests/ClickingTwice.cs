using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>An impatient hand asks twice; the room does it once.</summary>
public sealed class ClickingTwice(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Submit = ".sheet[open] button[type=submit]";

    [Fact]
    public async Task Each_form_of_a_room_changes_it_once()
    {
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var helen = await app.Open("u-helen");
        await priya.EnterRoom(key);
        await helen.EnterRoom(key);

        await priya.Page.ClickAsync(".no-situation button");
        await priya.Page.FillAsync("#situation-happened", "The pool was cut at 11:55.");
        await Twice(priya, ".situation-form button[type=submit]");

        await priya.Choose("Change severity");
        await priya.Page.Locator(".sheet[open] .choice", new() { HasText = "Sev2" }).ClickAsync();
        await priya.Page.FillAsync("#severity-reason", "Nine sites are back.");
        await Twice(priya, Submit);

        await priya.Choose("Hand off");
        await priya.Page.SelectOptionAsync("#handoff-to", app.Person("u-sofia").Id.ToString());
        await priya.Page.FillAsync("#handoff-reason", "My shift ends.");
        await Twice(priya, Submit);

        await helen.Page.GetByRole(AriaRole.Button, new() { Name = "Ask the owner" }).ClickAsync();
        await helen.Page.FillAsync("#question", "Shall I call them?");
        await Twice(helen, ".questions ~ form button[type=submit]");

        await Once<SituationUpdated>(key);
        await Once<EscalationSeverityChanged>(key);
        await Once<OwnershipOffered>(key);
        await Once<QuestionAsked>(key);
    }

    [Fact]
    public async Task A_reaction_that_is_on_its_way_is_not_given_again()
    {
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await priya.EnterRoom(key);
        await priya.Page.Locator(".row.is-message article").Last.FocusAsync();
        await priya.Page.EvaluateAsync("() => { const it = document.querySelector('.row-tools [data-tool=react]'); it.click(); it.click(); }");
        await Expect(priya.Page.Locator(".row.is-message").Last.Locator("[data-react][aria-pressed=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await Once<MessageReacted>(key, it => it.By == priya.Person.Id && it.At > app.Now.AddMinutes(-5));
    }

    private static async Task Twice(Someone who, string button)
    {
        await who.Page.WaitForSelectorAsync(button);
        await who.Page.EvaluateAsync("button => { const it = document.querySelector(button); it.focus(); it.click(); it.click(); }", button);
        await Expect(who.Page.Locator(button)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>The room changes in turn: what was asked before is done before.</summary>
    private async Task Once<T>(RoomKey key, Func<T, bool>? which = null)
        where T : RoomEvent
    {
        await app.Change(key, it => it.PostMessage(it.OwnerId, Lane.Internal, "Everything before this is done.", app.Now));
        var page = await app.Get<RoomReaders>().For(app.Person("u-helen").Id).AfterAsync(key, default, 500, TestContext.Current.CancellationToken);
        Assert.Single(page!.Events.OfType<T>(), it => which?.Invoke(it) ?? true);
    }
}
