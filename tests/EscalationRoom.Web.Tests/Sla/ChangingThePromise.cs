using System.Net;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Sla;

public sealed class ChangingThePromise : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task No_deadline_of_an_open_room_moves_until_the_change_is_applied_to_it()
    {
        var (ada, room, other) = (_host.As("u-ada"), await SubmittedAsync(), await SubmittedAsync());
        var before = await ResolveOf(room);
        var changed = await ChangeAsync(ada, "30m");
        Assert.Equal((HttpStatusCode.Created, "2"), (changed.Status, changed.Text("version")));
        Assert.Equal(before, await ResolveOf(room));

        var previewed = changed.Body.GetProperty("older").EnumerateArray().Single(it => it.GetProperty("room").GetString() == room)
            .GetProperty("moves").EnumerateArray().Single(it => it.GetProperty("measure").GetString() == "Resolve");
        Assert.Equal(before, previewed.GetProperty("from").GetDateTimeOffset());

        var asked = Ask.For(new { version = 2, rooms = new[] { room } });
        var applied = await ada.Ask("/api/promises/apply", asked);
        Assert.Equal([room], applied.List("rooms"));
        Assert.Equal(previewed.GetProperty("to").GetDateTimeOffset(), await ResolveOf(room));
        Assert.Equal(before.AddHours(-3.5), await ResolveOf(room));
        Assert.Single((await ada.Look("/api/promises")).Body.GetProperty("older").EnumerateArray(), it => it.GetProperty("room").GetString() == other);

        var told = (await _host.As("u-rachel").Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Select(it => it.GetProperty("kind").GetString()).ToList();
        Assert.Contains("promise.applied", told);
        Assert.Contains("clock.recalculated", told);
        Assert.Equal([room], (await ada.Ask("/api/promises/apply", asked)).List("rooms"));
        asked["rooms"] = new[] { room, "ESC-1999-0001" };
        Assert.Equal("CommandIdReused", (await ada.Ask("/api/promises/apply", asked)).Refusal);
        Assert.Empty((await ada.Ask("/api/promises/apply", Ask.For(new { version = 2, rooms = new[] { room } }))).List("rooms"));
    }

    [Fact]
    public async Task A_new_room_goes_by_the_new_promise_at_once()
    {
        await ChangeAsync(_host.As("u-ada"), "30m");
        var room = await SubmittedAsync();
        var resolve = await ResolveOf(room);
        Assert.InRange(resolve, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddMinutes(31));
    }

    [Theory]
    [InlineData("", "ThisIsNoPromisedTime")]
    [InlineData("soon", "ThisIsNoPromisedTime")]
    [InlineData("0h", "ThisIsNoPromisedTime")]
    [InlineData("-4h", "ThisIsNoPromisedTime")]
    [InlineData("9999d", "ThisIsNoPromisedTime")]
    [InlineData("4h/8h", "ThisIsNoPromisedTime")]
    [InlineData("12h/8h/4h", "AStrategicClientWaitsNoLonger")]
    public async Task A_bad_promise_is_refused_with_its_reason_and_nothing_changes(string times, string refusal)
    {
        Assert.Equal(refusal, (await ChangeAsync(_host.As("u-ada"), times)).Refusal);
        Assert.Equal("1", (await _host.As("u-ada").Look("/api/promises")).Text("version"));
    }

    [Fact]
    public async Task Only_administrators_change_it_and_the_second_of_two_is_told()
    {
        var refused = await ChangeAsync(_host.As("u-rachel"), "30m");
        Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), (refused.Status, refused.Refusal));
        Assert.Equal("NotAllowed", (await _host.As("u-rachel").Ask("/api/promises/apply", Ask.For(new { version = 1, rooms = Array.Empty<string>() }))).Refusal);
        Assert.Equal("NotAllowed", (await _host.As("c-ruth").Look("/api/promises")).Refusal);

        var table = await _host.As("u-ada").Look("/api/promises");
        await ChangeAsync(_host.As("u-ada"), "30m");
        Assert.Equal("SomebodyElseChangedThePromise", (await ChangeAsync(_host.As("u-ada"), "45m", table)).Refusal);
    }

    /// <summary>Changes the resolution of the worst severity.</summary>
    private static async Task<ApiAnswer> ChangeAsync(HttpClient who, string times, ApiAnswer? seen = null)
    {
        var table = seen ?? await who.Look("/api/promises");
        if (table.Status is not HttpStatusCode.OK)
        {
            return table;
        }

        var promises = table.Body.GetProperty("promises").EnumerateArray()
            .Select(it => (Severity: it.GetProperty("severity").GetString(), Measure: it.GetProperty("measure").GetString(), Times: it.GetProperty("times").GetString()))
            .Select(it => new { severity = it.Severity, measure = it.Measure, times = it is ("Sev1", "Resolve", _) ? times : it.Times }).ToList();
        return await who.Ask("/api/promises", Ask.For(new { version = table.Body.GetProperty("version").GetInt32(), note = $"Resolve in {times}.", promises }));
    }

    private async Task<DateTimeOffset> ResolveOf(string room)
    {
        var clocks = (await _host.As("u-rachel").Look($"/api/rooms/{room}/clocks")).Body.GetProperty("clocks");
        return clocks.EnumerateArray().Select(it => it.GetProperty("clock")).Single(it => it.GetProperty("clock").GetString() == "Resolve").GetProperty("deadline").GetDateTimeOffset();
    }

    private async Task<string> SubmittedAsync() => (await _host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!;
}
