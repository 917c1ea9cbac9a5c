using Bunit;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Marks;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Sla;

public sealed class ShowingTheClocks(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_header_shows_the_first_response_until_it_is_met_then_the_next_update_and_always_the_resolution()
    {
        var room = await OpenAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        Assert.Equal(["FirstResponse", "Resolve"], Shown(priya));

        await host.As("u-priya").Ask($"/api/rooms/{room}/messages", Ask.For(new { lane = "Client", text = "I own this." }));
        await priya.Until(_ => Shown(priya) is ["ClientUpdate", "Resolve"]);
        Assert.Contains("30 min, counted in 24×7", priya.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sees_none_of_it()
    {
        var room = await OpenAsync();
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);
        Assert.DoesNotContain("data-clock", ruth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_a_clock_explains_its_deadline_in_words()
    {
        var room = await OpenAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await priya.Press("Resolution");
        await priya.Until(it => it.Contains("4 h promised, counted in 24×7.", StringComparison.Ordinal) && it.Contains("left now.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pausing_from_the_page_says_what_is_missing_and_then_who_paused_it_and_why()
    {
        var room = await OpenAsync();
        await host.As("u-priya").Ask($"/api/rooms/{room}/severity", Ask.For(new { severity = "Sev2", reason = "One site." }));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var rachel = await RoomOnScreen.Of(host, "u-rachel", room);
        await priya.Press("Pause a clock");
        await priya.Until(it => it.Contains("Why it should stand still", StringComparison.Ordinal));
        await priya.Page.FindAll("input[name=pause]")[1].ChangeAsync(new() { Value = "on" });
        await priya.Submit();
        await priya.Until(it => it.Contains("Name the third party and its reference number.", StringComparison.Ordinal));
        await priya.Fill("#pause-party", "Netco");
        await priya.Fill("#pause-reference", "INC-48813");
        await priya.Submit();

        await rachel.Until(it => it.Contains("paused by Priya Raman", StringComparison.Ordinal));
        await priya.Until(it => it.Contains("End the pause", StringComparison.Ordinal) && it.Contains("Waiting for Netco, reference INC-48813.", StringComparison.Ordinal));
        await priya.Press("End the pause");
        await rachel.Until(it => !it.Contains("paused by Priya Raman", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missed_deadline_stands_in_the_banner_with_what_was_promised_and_what_to_do()
    {
        var room = await host.OpenRoomAsync(promised: new Coverage(ClientTier.Strategic, "cal-emea"), at: Now.AddHours(-1));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await priya.Until(_ => priya.Page.FindAll(".banner[data-clock=FirstResponse]").Count == 1);
        var banner = priya.Page.Find(".banner[data-clock=FirstResponse]").TextContent;
        Assert.Contains("First response is late.", banner, StringComparison.Ordinal);
        Assert.Contains("15 min promised, counted in 24×7.", banner, StringComparison.Ordinal);
        Assert.Contains("Write to them now", banner, StringComparison.Ordinal);

        await host.As("u-priya").Ask($"/api/rooms/{room}/messages", Ask.For(new { lane = "Client", text = "I own this." }));
        await priya.Until(_ => priya.Page.FindAll(".banner[data-clock]").Count == 0);
    }

    [Fact]
    public async Task Whoever_does_not_read_the_clients_lane_sees_no_clock_in_the_banner_either()
    {
        var room = await host.OpenRoomAsync(promised: new Coverage(ClientTier.Strategic, "cal-emea"), at: Now.AddHours(-1));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, Now));
        await using var olu = await RoomOnScreen.Of(host, "u-olu", room);
        Assert.Empty(olu.Page.FindAll(".banner[data-clock]"));
    }

    [Fact]
    public void A_clock_carries_the_hours_that_count_until_its_deadline()
    {
        var terms = new SlaTerms(Domain.Intake.EscalationType.ServiceOutage, Severity.Sev3, new Coverage(ClientTier.Enterprise, "cal-emea"));
        var clocks = new RoomClocks(terms).Submit(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
        var now = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
        var dial = Dial.Of(ClockFace.Of(clocks.Of(SlaMeasure.FirstResponse)!, clocks, now), null, now);
        Assert.Equal(("7 h", "running", 4), (dial.Words, dial.State, dial.Open.Split(',').Length));
    }

    [Fact]
    public void Lateness_is_counted_by_the_browser_in_the_same_hours_as_by_the_server()
    {
        var terms = new SlaTerms(Domain.Intake.EscalationType.ServiceOutage, Severity.Sev3, new Coverage(ClientTier.Enterprise, "cal-emea"));
        var clocks = new RoomClocks(terms).Submit(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        var monday = new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);
        var dial = Dial.Of(ClockFace.Of(clocks.Of(SlaMeasure.FirstResponse)!, clocks, monday), null, monday);
        Assert.Equal("1 h 30 min late", dial.Words);

        var edges = dial.After.Split(',').Select(long.Parse).ToArray();
        var counted = edges.Chunk(2).Sum(it => Math.Max(0, Math.Min(it[1], monday.ToUnixTimeMilliseconds()) - it[0]));
        Assert.Equal(dial.Left, -TimeSpan.FromMilliseconds(counted));
    }

    private async Task<RoomKey> OpenAsync()
    {
        var submitted = await host.As("u-mira").Ask("/api/escalations", Forms.Whole());
        var room = new RoomKey(submitted.Text("room")!);
        await host.ChangeAsync(room, it => it.TakeCommand(host.Person("u-helen"), "For the test.", Now));
        var offer = await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-helen").Id, host.Person("u-priya"), "Yours.", TimeSpan.FromMinutes(9), Now));
        await host.ChangeAsync(room, it => it.AcceptHandoff(host.Person("u-priya"), offer.Handoff, "Mine.", Now));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-rachel"), host.Person("c-ruth"), Lanes.None, Now));
        return room;
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private static string[] Shown(RoomOnScreen screen) =>
        [.. screen.Page.FindAll(".clocks [data-clock]").Select(it => it.GetAttribute("data-clock")!)];
}
