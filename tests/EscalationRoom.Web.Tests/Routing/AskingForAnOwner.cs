using System.Net;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Routing;

/// <summary>At 13:00 in London, when New York is at work, too.</summary>
public sealed class AskingForAnOwner : IAsyncLifetime
{
    private readonly FrozenHost _host = new() { Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero)) };
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        var submitted = await _host.As("u-mira").Ask("/api/escalations", Forms.Whole());
        _room = $"/api/rooms/{submitted.Text("room")}";
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Who_is_asked_accepts_and_owns_the_room_with_the_deputy_they_name()
    {
        var accepted = await _host.As("u-priya").Ask($"{_room}/accept", Ask.For(new { deputy = "u-sofia" }));
        var room = await _host.As("u-rachel").Look(_room);

        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.Equal(("In review", "Priya Raman"), (room.Text("state"), room.Body.GetProperty("owner").GetProperty("name").GetString()));
        Assert.Equal(_host.Person("u-sofia").Id.ToString(), room.Text("deputy"));
    }

    [Fact]
    public async Task Nobody_else_can_accept_and_a_contact_cannot_be_deputy()
    {
        var sofia = await _host.As("u-sofia").Ask($"{_room}/accept", Ask.For());
        var guest = await _host.As("u-priya").Ask($"{_room}/accept", Ask.For(new { deputy = "c-ruth" }));
        var nobody = await _host.As("u-priya").Ask($"{_room}/accept", Ask.For(new { deputy = "u-nobody" }));

        Assert.Equal("TheRoomIsOfferedToSomebodyElse", sofia.Refusal);
        Assert.Equal("ThisPersonCannotOwnARoom", guest.Refusal);
        Assert.Equal("NobodyByThatName", nobody.Refusal);
    }

    [Fact]
    public async Task Declining_asks_the_next_at_once()
    {
        var declined = await _host.As("u-priya").Ask($"{_room}/decline", Ask.For(new { reason = "No capacity." }));
        var room = await _host.As("u-rachel").Look(_room);

        Assert.Equal(HttpStatusCode.OK, declined.Status);
        Assert.Equal(_host.Person("u-sofia").Id.ToString(), room.Text("offeredTo"));
    }

    [Fact]
    public async Task Declining_takes_a_reason_from_the_list_and_words_for_any_other()
    {
        var priya = _host.As("u-priya");
        var none = await priya.Ask($"{_room}/decline", Ask.For(new { why = "other", reason = " " }));
        var unknown = await priya.Ask($"{_room}/decline", Ask.For(new { why = "bored" }));
        var listed = await priya.Ask($"{_room}/decline", Ask.For(new { why = "leavingShift" }));

        Assert.Equal(("ChooseWhyYouDecline", "ChooseWhyYouDecline"), (none.Refusal, unknown.Refusal));
        Assert.Equal((HttpStatusCode.OK, "LeavingShift"), (listed.Status, listed.Body.GetProperty("data").GetProperty("why").GetString()));
    }

    [Fact]
    public async Task A_decision_is_replayed_with_todays_people()
    {
        await _host.As("u-priya").Ask("/api/people/u-priya/availability", Ask.For(new { isAtCapacity = true }));
        var routing = await _host.As("u-mira").Look($"{_room}/routing");
        var (asked, today) = (routing.Body.GetProperty("asked")[0], routing.Body.GetProperty("today"));

        Assert.Equal(("Priya Raman", "Sofia Marchetti"), (asked.GetProperty("toName").GetString(), today.GetProperty("decision").GetProperty("toName").GetString()));
        Assert.Contains("Priya (takes no more rooms now)", today.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_outside_and_no_contact_learns_why()
    {
        await _host.As("u-rachel").Ask($"{_room}/participants", Ask.For(new { person = "c-ruth" }));

        Assert.Equal("NotAllowed", (await _host.As("c-ruth").Look($"{_room}/routing")).Refusal);
        Assert.Equal("RoomNotFound", (await _host.As("c-wei").Look($"{_room}/routing")).Refusal);
        Assert.Equal("RoomNotFound", (await _host.As("u-ada").Look($"{_room}/routing")).Refusal);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_passed_over_down_to_duty_and_director()
    {
        foreach (var next in new[] { "u-sofia", "u-rachel", "u-marcus" })
        {
            _host.Time.Advance(TimeSpan.FromMinutes(10));
            await _host.As("u-rachel").LookUntil(_room, it => it.GetProperty("offeredTo").ToString() == _host.Person(next).Id.ToString());
        }

        _host.Time.Advance(TimeSpan.FromMinutes(10));
        var last = await _host.As("u-rachel").LookUntil(_room, it => it.GetProperty("state").GetString() == "Routing");

        Assert.Equal("Rachel Boateng", last.Body.GetProperty("owner").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Why_they_are_asked_stands_in_the_room_with_every_score_and_filter_and_never_for_the_client()
    {
        var timeline = await _host.As("u-rachel").Look($"{_room}/timeline");
        var routed = timeline.Body.GetProperty("events").EnumerateArray().Single(it => it.GetProperty("kind").GetString() == "escalation.routed");
        var decision = routed.GetProperty("data").GetProperty("decision");

        Assert.Equal(("Internal", 1, 20), (routed.GetProperty("lane").GetString(), decision.GetProperty("version").GetInt32(), decision.GetProperty("rule").GetInt32()));
        Assert.Equal(["Priya Raman", "Sofia Marchetti"], decision.GetProperty("candidates").EnumerateArray().Select(it => it.GetProperty("name").GetString()));
        Assert.Contains(decision.GetProperty("filtered").EnumerateArray(), it => it.GetProperty("why").GetString() == "0 of 2 skills");
        Assert.Contains("Candidates: Priya 75.0 = 25 + 25 + 20 + 0 + 5; Sofia 62.5 = 25 + 12.5 + 20 + 0 + 5", routed.GetProperty("data").GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_command_id_is_refused()
    {
        var refused = await _host.As("u-priya").Ask($"{_room}/accept", new { });

        Assert.Equal("ACommandNeedsAnId", refused.Refusal);
    }
}
