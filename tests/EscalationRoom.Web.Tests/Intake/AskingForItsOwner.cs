using System.Net;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>On a product of its own: who is free depends on what was submitted before.</summary>
public sealed class AskingForItsOwner(FrozenHost host) : IClassFixture<FrozenHost>
{
    [Fact]
    public async Task A_whole_form_opens_a_room_owned_by_duty_and_asks_the_freest_owner_with_the_skill()
    {
        var mira = host.As("u-mira");

        var tried = await mira.Ask("/api/routing/try", new { clientId = "cl-aldermoor", type = "service_outage", severity = "Sev1" });
        var submitted = await mira.Ask("/api/escalations", Forms.Whole());
        var room = await mira.Look($"/api/rooms/{submitted.Text("room")}");

        Assert.Equal(HttpStatusCode.Created, submitted.Status);
        Assert.Equal("100", submitted.Text("completeness"));
        Assert.Equal("Awaiting acceptance", room.Text("state"));
        Assert.Equal("Rachel Boateng", room.Body.GetProperty("owner").GetProperty("name").GetString());
        Assert.NotNull(room.Text("offeredTo"));
        Assert.Equal(tried.Body.GetProperty("decision").GetProperty("to").GetString(), room.Text("offeredTo"));
    }

    [Fact]
    public async Task All_that_was_filled_in_stands_in_the_timeline_and_why_this_owner_was_asked()
    {
        var mira = host.As("u-mira");
        var submitted = await mira.Ask("/api/escalations", Forms.Whole());

        var timeline = await mira.Look($"/api/rooms/{submitted.Text("room")}/timeline");

        var (told, routed) = (timeline.Body.ToString(), timeline.Body.GetProperty("events").EnumerateArray().Single(it => it.GetProperty("kind").GetString() == "escalation.routed"));
        Assert.Contains("Jun Park restarted the pool", told, StringComparison.Ordinal);
        Assert.Contains("what do we tell the clinics?", told, StringComparison.Ordinal);
        Assert.Contains("pool saturation graph", told, StringComparison.Ordinal);
        Assert.Contains("Rule 20 (Sev1 + Strategic). Required skills: outage, healthcare. Candidates: ", routed.GetProperty("data").GetProperty("why").GetString(), StringComparison.Ordinal);
    }
}
