using System.Net;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Resolution;

public sealed class ResolvingAndClosing(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_client_is_offered_nothing_before_every_sign_off_is_given()
    {
        var room = await RoomAsync();
        await Priya($"{room}/participants", new { person = "u-grant" });

        var proposed = await Priya($"{room}/resolutions", new { path = "commercial", summary = "Credit of 6,100.", signOffs = new[] { "finance" } });
        var tooEarly = await Priya($"{room}/resolutions/offer", new { text = "We credit 6,100." });
        var hidden = (await host.As("c-ruth").Look($"{room}/timeline")).Body.ToString();
        var approved = await host.As("u-grant").Ask($"{room}/resolutions/reviews", Ask.For(new { verdict = "approved" }));
        var offered = await Priya($"{room}/resolutions/offer", new { text = "We credit 6,100." });

        Assert.Equal((HttpStatusCode.Created, "SignOffsAreMissing"), (proposed.Status, tooEarly.Refusal));
        Assert.DoesNotContain("6,100", hidden, StringComparison.Ordinal);
        Assert.Equal(("review.given", "resolution.offered"), (approved.Text("kind"), offered.Text("kind")));
        Assert.Equal("Your decision", (await host.As("c-ruth").Look(room)).Text("state"));
    }

    [Fact]
    public async Task Accepted_by_the_client_it_is_closed_with_a_message_and_the_client_may_reopen_it()
    {
        var room = await OfferedRoomAsync();

        var accepted = await Ruth($"{room}/resolutions/accept", new { satisfaction = 4, text = "Thank you." });
        var silent = await Priya($"{room}/close", new { outcome = "fixedPermanent", cause = "configurationChange", summary = "Pool limit raised.", toClient = "" });
        var closed = await Priya($"{room}/close", new { outcome = "fixed_permanent", cause = "configurationChange", summary = "Pool limit raised.", toClient = "Closed; reopen any time." });
        var written = await Priya($"{room}/messages", new { lane = "Client", text = "One more thing." });
        var reopened = await Ruth($"{room}/reopen", new { reason = "It is back." });

        Assert.Equal("escalation.resolutionAccepted", accepted.Text("kind"));
        Assert.Equal("ClosingNeedsASummaryAndAMessage", silent.Refusal);
        Assert.Equal("escalation.closed", closed.Text("kind"));
        Assert.Contains("Closed; reopen any time.", (await host.As("c-ruth").Look($"{room}/timeline")).Body.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Created, written.Status);
        Assert.Equal("escalation.reopened", reopened.Text("kind"));
        Assert.Equal("In review", (await host.As("u-priya").Look(room)).Text("state"));
    }

    [Fact]
    public async Task Rejected_by_the_client_it_goes_up_a_tier_and_somebody_there_is_asked()
    {
        var room = await OfferedRoomAsync();

        var vague = await Ruth($"{room}/resolutions/reject", new { codes = new[] { "because" }, text = "No." });
        var rejected = await Ruth($"{room}/resolutions/reject", new { codes = new[] { "remedyTooSmall", "cause_not_explained" }, text = "That does not cover it." });
        var after = await host.As("u-priya").Look(room);

        Assert.Equal("SayWhatIsMissing", vague.Refusal);
        Assert.Equal("escalation.resolutionRejected", rejected.Text("kind"));
        Assert.Equal(("3", "Elevated, awaiting acceptance"), (after.Text("tier"), after.Text("state")));
        Assert.Equal(host.Person("u-marcus").Id.ToString(), after.Body.GetProperty("pendingHandoff").GetProperty("to").GetString());
    }

    [Fact]
    public async Task Only_the_client_decides_and_only_staff_proposes_and_closes()
    {
        var room = await OfferedRoomAsync();

        var byStaff = await Priya($"{room}/resolutions/accept", new { satisfaction = 5 });
        var byClient = await Ruth($"{room}/close", new { outcome = "withdrawnByClient", cause = "unknown", summary = "x", toClient = "x" });
        var foreign = await host.As("c-dana").Ask($"{room}/resolutions/accept", Ask.For());

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound], [byStaff.Status, byClient.Status, foreign.Status]);
    }

    [Fact]
    public async Task A_decision_is_recorded_with_its_options_in_the_lane_it_belongs_to()
    {
        var room = await RoomAsync();
        var decision = new { lane = "Internal", title = "Roll back?", options = new[] { "Roll back", "Patch forward" }, chosen = "Roll back", reason = "Clinics open at 14:00." };

        var recorded = await Priya($"{room}/decisions", decision);
        var alone = await Priya($"{room}/decisions", new { decision.lane, decision.title, options = new[] { "Roll back" }, decision.chosen, decision.reason });

        Assert.Equal((HttpStatusCode.Created, "Internal"), (recorded.Status, recorded.Text("lane")));
        Assert.Equal("ADecisionChoosesAmongOptions", alone.Refusal);
        Assert.DoesNotContain("Roll back", (await host.As("c-ruth").Look($"{room}/timeline")).Body.ToString(), StringComparison.Ordinal);
    }

    private Task<ApiAnswer> Priya(string path, object body) => host.As("u-priya").Ask(path, Ask.For(body));

    private Task<ApiAnswer> Ruth(string path, object body) => host.As("c-ruth").Ask(path, Ask.For(body));

    private async Task<string> OfferedRoomAsync()
    {
        var room = await RoomAsync();
        await Priya($"{room}/resolutions", new { path = "fix", summary = "Pool limit raised." });
        var offered = await Priya($"{room}/resolutions/offer", new { text = "It is fixed; this is why it happened." });
        Assert.Equal(HttpStatusCode.OK, offered.Status);
        return room;
    }

    private async Task<string> RoomAsync() => $"/api/rooms/{await host.OpenRoomAsync()}";
}
