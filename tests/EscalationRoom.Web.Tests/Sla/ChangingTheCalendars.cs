using System.Net;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Sla;

/// <summary>Tuesday, 10 March 2026, 09:00 in London.</summary>
public sealed class ChangingTheCalendars : IAsyncLifetime
{
    private readonly FrozenHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task No_deadline_of_an_open_room_moves_until_the_change_is_applied_to_it_and_new_rooms_go_by_it_at_once()
    {
        var (ada, room, other) = (_host.As("u-ada"), await SubmittedAsync(), await SubmittedAsync());
        var before = await ResolveOf(room);
        var changed = await ChangeAsync(ada, "hours", "Mon-Thu 08:00-18:00");
        Assert.Equal((HttpStatusCode.Created, "2"), (changed.Status, changed.Text("version")));
        Assert.Equal(before, await ResolveOf(room));

        var previewed = changed.Body.GetProperty("older").EnumerateArray().Single(it => it.GetProperty("room").GetString() == room)
            .GetProperty("moves").EnumerateArray().Single(it => it.GetProperty("measure").GetString() == "Resolve");
        Assert.Equal(before, previewed.GetProperty("from").GetDateTimeOffset());

        var asked = Ask.For(new { version = 2, rooms = new[] { room } });
        var applied = await ada.Ask("/api/calendars/apply", asked);
        Assert.Equal([room], applied.List("rooms"));
        var after = await ResolveOf(room);
        Assert.Equal(previewed.GetProperty("to").GetDateTimeOffset(), after);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await ResolveOf(await SubmittedAsync()));
        Assert.Single((await ada.Look("/api/calendars")).Body.GetProperty("older").EnumerateArray(), it => it.GetProperty("room").GetString() == other);

        var told = (await _host.As("u-rachel").Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Select(it => it.GetProperty("kind").GetString()).ToList();
        Assert.Contains("calendar.applied", told);
        Assert.Contains("clock.recalculated", told);
        Assert.Equal([room], (await ada.Ask("/api/calendars/apply", asked)).List("rooms"));
        asked["rooms"] = new[] { room, "ESC-1999-0001" };
        Assert.Equal("CommandIdReused", (await ada.Ask("/api/calendars/apply", asked)).Refusal);
        Assert.Empty((await ada.Ask("/api/calendars/apply", Ask.For(new { version = 2, rooms = new[] { room } }))).List("rooms"));
    }

    [Fact]
    public async Task Somebody_whose_office_is_closed_by_it_is_off_shift_at_once()
    {
        var ada = _host.As("u-ada");
        Assert.DoesNotContain("Priya (off shift, not on call)", await WhyAsync(), StringComparison.Ordinal);
        await ChangeAsync(ada, "holidays", "10 Mar 2026");

        Assert.Contains("Priya (off shift, not on call)", await WhyAsync(), StringComparison.Ordinal);

        async Task<string> WhyAsync() => (await ada.Ask("/api/routing/try", new { clientId = "cl-aldermoor", type = "service_outage", severity = "Sev1" })).Text("why")!;
    }

    [Theory]
    [InlineData("zone", "Europe/Atlantis", "Europe/Atlantis")]
    [InlineData("hours", "", "The week has no opening hours")]
    [InlineData("hours", "Mon 08:00-12:00, 11:00-18:00", "overlap")]
    [InlineData("holidays", "Christmas", "no holiday")]
    [InlineData("name", "", "a name")]
    public async Task A_bad_calendar_is_refused_with_its_reason_and_nothing_changes(string field, string value, string reason)
    {
        var refused = await ChangeAsync(_host.As("u-ada"), field, value);
        Assert.Equal("ThisCalendarCannotBe", refused.Refusal);
        Assert.Contains(reason, refused.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("1", (await _host.As("u-ada").Look("/api/calendars")).Text("version"));
    }

    [Fact]
    public async Task Only_administrators_change_them_and_the_second_of_two_is_told()
    {
        var refused = await ChangeAsync(_host.As("u-rachel"), "zone", "Europe/Paris");
        Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), (refused.Status, refused.Refusal));
        Assert.Equal("NotAllowed", (await _host.As("u-rachel").Ask("/api/calendars/apply", Ask.For(new { version = 1, rooms = Array.Empty<string>() }))).Refusal);
        Assert.Equal("NotAllowed", (await _host.As("c-ruth").Look("/api/calendars")).Refusal);

        var seen = await _host.As("u-ada").Look("/api/calendars");
        await ChangeAsync(_host.As("u-ada"), "zone", "Europe/Paris");
        Assert.Equal("SomebodyElseChangedTheCalendars", (await ChangeAsync(_host.As("u-ada"), "zone", "Europe/Rome", seen)).Refusal);
        Assert.Equal("SomebodyElseChangedTheCalendars", (await _host.As("u-ada").Ask("/api/calendars/apply", Ask.For(new { version = 1, rooms = Array.Empty<string>() }))).Refusal);
    }

    /// <summary>Changes one field of London's calendar.</summary>
    private static async Task<ApiAnswer> ChangeAsync(HttpClient who, string field, string value, ApiAnswer? seen = null)
    {
        var saved = seen ?? await who.Look("/api/calendars");
        var calendars = saved.Body.GetProperty("calendars").EnumerateArray().Select(it => it.EnumerateObject().ToDictionary(
            one => one.Name, one => it.GetProperty("id").GetString() == "cal-emea" && one.Name == field ? value : one.Value.GetString())).ToList();
        return await who.Ask("/api/calendars", Ask.For(new { version = saved.Body.GetProperty("version").GetInt32(), note = $"{field}: {value}", calendars }));
    }

    /// <summary>An Enterprise client's Sev3 counts in London's hours.</summary>
    private async Task<string> SubmittedAsync() => (await _host.As("u-mira").Ask(
        "/api/escalations", Forms.Whole().With("clientId", "cl-tarnhill").With("severity", "Sev3").With("overrideReason", "A test of calendars."))).Text("room")!;

    private async Task<DateTimeOffset> ResolveOf(string room)
    {
        var clocks = (await _host.As("u-rachel").Look($"/api/rooms/{room}/clocks")).Body.GetProperty("clocks");
        return clocks.EnumerateArray().Select(it => it.GetProperty("clock")).Single(it => it.GetProperty("clock").GetString() == "Resolve").GetProperty("deadline").GetDateTimeOffset();
    }
}
