using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class CountingDown(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_browser_counts_by_itself_and_takes_over_what_the_server_says(ColorScheme colours, int width)
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var room = await OpenAsync();
        await using var priya = await app.Open("u-priya", it => (it.ColorScheme, it.ViewportSize) = (colours, new ViewportSize { Width = width, Height = 900 }));
        await priya.EnterRoom(room);
        var left = priya.Page.Locator("[data-clock=FirstResponse] [role=timer]");
        await Assertions.Expect(left).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^[78]:\d\d min$"));
        var before = await left.InnerTextAsync();
        Assert.Empty(await priya.ToldWhile(() => Task.CompletedTask));
        Assert.NotEqual(before, await left.InnerTextAsync());

        Done(await app.Get<LiveRooms>().ChangeAsync(
            room, app.Person("u-priya").Id, new Command(Guid.NewGuid(), "room.message.post", "now"), it => it.PostMessage(app.Person("u-priya").Id, Lane.Client, "I own this.", Now), TestContext.Current.CancellationToken));
        await Assertions.Expect(priya.Page.Locator("[data-clock=ClientUpdate] [role=timer]")).ToHaveTextAsync("29 min");

        await priya.Page.ClickAsync("[data-clock=Resolve] .clock-name");
        await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToContainTextAsync("4 h promised, counted in 24×7.");
        Assert.Empty(await Barriers(priya));
        await priya.Page.ClickAsync(".sheet[open] >> text=Pause a clock");
        await Assertions.Expect(priya.Page.Locator(".sheet[open]")).ToContainTextAsync("Why it should stand still");
        Assert.Empty(await Barriers(priya));
        Assert.Empty(priya.Complaints);
    }

    private DateTimeOffset Now => app.Get<TimeProvider>().GetUtcNow();

    private static async Task<IEnumerable<string>> Barriers(Someone who) => (await who.Page.RunAxe()).Violations.Select(it => $"{it.Id}: {it.Help}");

    /// <summary>Submitted six minutes ago at Sev1, accepted, and not answered yet.</summary>
    private async Task<RoomKey> OpenAsync()
    {
        var (mira, start) = (app.Person("u-mira"), Now.AddMinutes(-6));
        var submission = new Submission(DemoClients.IdOf("cl-aldermoor"), EscalationType.ServiceOutage, Severity.Sev1, "No workaround.", "Portal down", "It stopped.", "400 clinics", "Restore it.")
        {
            Coverage = DemoClients.CoverageOf("cl-aldermoor"),
        };
        var (opened, key) = await app.Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Open, start, default);
        Done(opened);
        return key;

        Room Open(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, submission, mira, app.Person("u-rachel"), start);
            room.OfferRoom(app.Person("u-priya"), "Skill outage.", start.AddMinutes(10), start);
            room.Accept(app.Person("u-priya"), null, start.AddMinutes(1));
            return room;
        }
    }

    private static void Done<T>(Domain.Result<T> result)
        where T : class => Assert.True(result.IsDone, result.Refusal?.Reason);
}
