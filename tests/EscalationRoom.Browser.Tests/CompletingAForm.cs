using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EscalationRoom.Browser.Tests;

/// <summary>An escalation was sent back; its author completes it on a phone or at a desk.</summary>
public sealed class CompletingAForm(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Missing = "Say how many appointments are affected, and attach the monitoring extract.";

    [Theory]
    [InlineData(ColorScheme.Dark, 390)]
    [InlineData(ColorScheme.Light, 1440)]
    public async Task What_was_typed_outlives_a_closed_sheet_and_the_room_says_what_changed(ColorScheme colours, int width)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var room = await SentBackAsync();
        await using var mira = await app.Open("u-mira", it => (it.ColorScheme, it.ViewportSize) = (colours, new() { Width = width, Height = 844 }));
        await mira.EnterRoom(room);
        await Expect(mira.Page.Locator(".banner .quoted")).ToHaveTextAsync(Missing);
        await OpenAsync(mira.Page);
        await Expect(mira.Page.Locator(".sheet .quoted")).ToHaveTextAsync(Missing);
        await mira.Page.FillAsync("#impact", "212 appointments this afternoon");
        await mira.Page.Locator("#impact").BlurAsync();
        await mira.Page.FillAsync("#title", "Booking is down at 15 sites");
        await mira.Page.SelectOptionAsync("#type", "service_failure");
        await Expect(mira.Page.Locator("[id='field.incidents']")).ToBeVisibleAsync();
        await mira.Page.GetByLabel("Why it goes in all the same").FillAsync("Clinics wait.");
        await mira.Page.GetByLabel("A formal complaint from a director of the client or above").CheckAsync();
        await Expect(mira.Page.GetByLabel("A quality problem keeps coming back")).ToBeDisabledAsync();
        await mira.Page.ClickAsync("text=Not yet");
        await OpenAsync(mira.Page);
        await Expect(mira.Page.GetByLabel("What it means for the client")).ToHaveValueAsync("212 appointments this afternoon");

        await Expect(mira.Page.Locator(".sheet [data-saved]")).ToContainTextAsync("Saved");
        await mira.Page.ReloadAsync();
        await OpenAsync(mira.Page);
        await Expect(mira.Page.GetByLabel("What it means for the client")).ToHaveValueAsync("212 appointments this afternoon");
        await Expect(mira.Page.Locator("#title")).ToHaveValueAsync("Booking is down at 15 sites");
        await Expect(mira.Page.GetByLabel("A formal complaint from a director of the client or above")).ToBeCheckedAsync();

        var barriers = await mira.Page.RunAxe();
        Assert.Empty(barriers.Violations.Select(it => $"{it.Id}: {string.Join(" | ", it.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(width, await mira.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await mira.Page.FillAsync("#complete-added", "The extract is attached.");
        await mira.Page.ClickAsync(".sheet button[type=submit]");
        await Expect(mira.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        await Expect(mira.Page.Locator("#returned")).ToHaveCountAsync(0);
        await mira.Reads("The extract is attached.");
        await Expect(mira.Page.Locator(".rows")).ToContainTextAsync("212 appointments this afternoon");
        await Expect(mira.Page.Locator("h1")).ToContainTextAsync("Booking is down at 15 sites");
        Assert.Empty(mira.Complaints);
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.ClickAsync("text=Complete the form");
        await Expect(page.Locator(".sheet[open]")).ToBeVisibleAsync();
    }

    /// <summary>Mira's, sent back by duty before anybody accepted it.</summary>
    private async Task<RoomKey> SentBackAsync()
    {
        var (mira, rachel, now) = (app.Person("u-mira"), app.Person("u-rachel"), app.Now);
        var submission = new Submission(
            DemoClients.IdOf("cl-aldermoor"), EscalationType.ServiceOutage, Severity.Sev2, "Contracted core service unavailable.", "Booking is down at some sites", "Since 12:41 booking fails.", "", "Booking back today.")
        {
            Details = new SubmissionDetails(["Restarted the pool; it failed again."], [], [], 80, [], "It cannot wait."),
        };
        var (opened, key) = await app.Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Tell, now, TestContext.Current.CancellationToken);
        Assert.True(opened.IsDone, opened.Refusal?.Reason);
        return key;

        Room Tell(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, submission, mira, rachel, now);
            room.Return(rachel, Missing, now);
            return room;
        }
    }
}
