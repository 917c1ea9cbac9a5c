using System.Net;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class ChangingTheSeverity(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_owner_lowers_it_with_a_reason_and_the_same_command_again_changes_nothing()
    {
        var (room, priya) = (await RoomAsync(), host.As("u-priya"));
        var change = Ask.For(new { severity = "Sev2", reason = "A workaround holds." });

        var without = await priya.Ask($"{room}/severity", Ask.For(new { severity = "Sev2" }));
        var lowered = await priya.Ask($"{room}/severity", change);
        var again = await priya.Ask($"{room}/severity", change);

        Assert.Equal("LoweringTheSeverityNeedsAReason", without.Refusal);
        Assert.Equal((HttpStatusCode.OK, "escalation.severityChanged"), (lowered.Status, lowered.Text("kind")));
        Assert.Equal(lowered.Body.ToString(), again.Body.ToString());
        Assert.Equal("Sev2", (await priya.Look(room)).Text("severity"));
    }

    [Fact]
    public async Task Where_the_rules_would_ask_somebody_else_now_that_is_proposed_and_the_owner_stays()
    {
        var (room, priya) = (await RoomAsync(), host.As("u-priya"));
        await priya.Ask("/api/people/u-priya/availability", Ask.For(new { isAtCapacity = true }));
        await host.As("u-sofia").Ask("/api/people/u-sofia/availability", Ask.For(new { onCallFrom = DateTimeOffset.UtcNow.AddDays(-1) }));
        await priya.Ask($"{room}/severity", Ask.For(new { severity = "Sev2", reason = "A workaround holds." }));
        await priya.Ask("/api/people/u-priya/availability", Ask.For());

        var events = (await priya.Look($"{room}/timeline")).Body.GetProperty("events").EnumerateArray().ToList();
        var proposed = events.Single(it => it.GetProperty("kind").GetString() == "escalation.reroutingProposed");

        Assert.Equal(("Internal", "Sofia Marchetti"), (proposed.GetProperty("lane").GetString(), proposed.GetProperty("data").GetProperty("toName").GetString()));
        Assert.Equal("Priya Raman", (await priya.Look(room)).Body.GetProperty("owner").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_initiator_may_raise_it_and_not_lower_it()
    {
        var (room, mira) = (await RoomAsync(), host.As("u-mira"));
        await host.As("u-priya").Ask($"{room}/severity", Ask.For(new { severity = "Sev3", reason = "It looked better." }));

        var raised = await mira.Ask($"{room}/severity", Ask.For(new { severity = "sev1" }));
        var lowered = await mira.Ask($"{room}/severity", Ask.For(new { severity = "Sev4", reason = "Please." }));

        Assert.Equal(HttpStatusCode.OK, raised.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), (lowered.Status, lowered.Refusal));
    }

    [Theory]
    [InlineData("Sev9")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_severity_nobody_knows_is_refused_in_words(string? severity)
    {
        var refused = await host.As("u-priya").Ask($"{await RoomAsync()}/severity", Ask.For(new { severity, reason = "Because." }));

        Assert.Equal(nameof(ChooseASeverityFromOneToFour), refused.Refusal);
    }

    private async Task<string> RoomAsync() => $"/api/rooms/{await host.OpenRoomAsync()}";
}
