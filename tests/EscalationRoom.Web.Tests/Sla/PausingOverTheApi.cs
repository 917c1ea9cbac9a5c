using System.Net;
using System.Text.Json;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Sla;

public sealed class PausingOverTheApi : IAsyncLifetime
{
    private readonly FrozenHost _host = new();
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        var submitted = await _host.As("u-mira").Ask("/api/escalations", Forms.Whole());
        _room = $"/api/rooms/{submitted.Text("room")}";
        await _host.As("u-priya").Ask($"{_room}/accept", Ask.For());
        await _host.As("u-priya").Ask($"{_room}/participants/", Ask.For(new { person = "c-ruth" }));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Submitting_starts_the_clocks_and_each_explains_its_deadline()
    {
        var clocks = await ClocksAsync("u-priya");
        Assert.Equal(["Accept", "FirstResponse", "Resolve"], clocks.Select(it => it.GetProperty("clock").GetProperty("clock").GetString()));
        var resolve = clocks[^1];
        Assert.Equal(("Running", "4 h", 240), (resolve.GetProperty("clock").GetProperty("state").GetString(), resolve.GetProperty("clock").GetProperty("target").GetString(), resolve.GetProperty("clock").GetProperty("leftMinutes").GetInt32()));
        Assert.Equal("4 h promised, counted in 24×7.", resolve.GetProperty("ledger")[0].GetProperty("words").GetString());
        Assert.Equal("Met with 10 min left.", clocks[0].GetProperty("ledger").EnumerateArray().Last().GetProperty("words").GetString());
    }

    [Fact]
    public async Task The_room_itself_answers_with_its_clocks_and_contacts_get_none()
    {
        var ours = await _host.As("u-priya").Look(_room);
        var theirs = await _host.As("c-ruth").Look(_room);
        Assert.Equal(3, ours.Body.GetProperty("clocks").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, theirs.Body.GetProperty("clocks").ValueKind);
        Assert.Empty(await ClocksAsync("c-ruth"));
    }

    [Fact]
    public async Task A_hold_the_client_asked_for_needs_their_message_and_stops_the_resolution()
    {
        var until = _host.Time.GetUtcNow().AddDays(2);
        var without = await _host.As("u-priya").Ask($"{_room}/pauses", Ask.For(new { pause = "clientRequestedHold", until }));
        var said = await _host.As("c-ruth").Ask($"{_room}/messages", Ask.For(new { lane = "Client", text = "Please wait until Thursday." }));
        var paused = await _host.As("u-priya").Ask($"{_room}/pauses", Ask.For(new { pause = "client_requested_hold", until, message = said.Text("eventId") }));

        Assert.Equal("ShowTheMessageToTheClient", without.Refusal);
        Assert.Equal((HttpStatusCode.Created, "clock.paused", "Internal"), (paused.Status, paused.Text("kind"), paused.Text("lane")));
        var resolve = (await ClocksAsync("u-priya"))[^1].GetProperty("clock");
        Assert.Equal(("Paused", "Priya Raman", JsonValueKind.Null), (resolve.GetProperty("state").GetString(), resolve.GetProperty("stoppedBy").GetString(), resolve.GetProperty("deadline").ValueKind));

        var ended = await _host.As("u-priya").Ask($"{_room}/pauses/end", Ask.For(new { pause = "clientRequestedHold", why = "They are ready." }));
        Assert.Equal("clock.resumed", ended.Text("kind"));
    }

    [Fact]
    public async Task A_message_of_a_lane_one_cannot_read_is_no_evidence()
    {
        var said = await _host.As("u-priya").Ask($"{_room}/messages", Ask.For(new { lane = "Internal", text = "They want to wait." }));
        var refused = await _host.As("u-priya").Ask($"{_room}/pauses", Ask.For(new { pause = "clientRequestedHold", until = _host.Time.GetUtcNow().AddDays(1), message = said.Text("eventId") }));
        Assert.Equal("ShowTheMessageToTheClient", refused.Refusal);
    }

    [Theory]
    [InlineData("awaitingThirdParty", "AtSev1OnlyTheClientStopsTheClock")]
    [InlineData("legalHoldComms", "OnlyCounselSuspendsWhatWeSay")]
    [InlineData("lunch", "ChooseAPauseForARunningClock")]
    public async Task What_may_not_pause_is_refused_in_words(string pause, string refusal)
    {
        var asked = await _host.As("u-priya").Ask($"{_room}/pauses", Ask.For(new { pause, until = _host.Time.GetUtcNow().AddHours(1), thirdParty = "Netco", reference = "N-17" }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal), (asked.Status, asked.Refusal));
    }

    [Fact]
    public async Task The_first_message_of_the_owner_to_the_client_is_the_first_response()
    {
        _host.Time.Advance(TimeSpan.FromMinutes(7));
        await _host.As("u-priya").Ask($"{_room}/messages", Ask.For(new { lane = "Client", text = "I own this until it is closed." }));
        var clocks = await ClocksAsync("u-priya");
        Assert.Equal(("Met", 8), (clocks[1].GetProperty("clock").GetProperty("state").GetString(), clocks[1].GetProperty("clock").GetProperty("leftMinutes").GetInt32()));
        Assert.Equal("ClientUpdate", clocks[^1].GetProperty("clock").GetProperty("clock").GetString());
    }

    private async Task<JsonElement[]> ClocksAsync(string who) =>
        [.. (await _host.As(who).Look($"{_room}/clocks")).Body.GetProperty("clocks").EnumerateArray()];
}
