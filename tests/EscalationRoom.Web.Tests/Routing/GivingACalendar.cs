using System.Globalization;
using System.Net;
using System.Text;
using EscalationRoom.Web.Routing.Calendars;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Shell;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class GivingACalendar : IAsyncLifetime
{
    private readonly NextDoor _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Who_is_out_of_office_by_an_uploaded_calendar_is_not_asked_until_it_is_forgotten()
    {
        var priya = _host.As("u-priya");
        var uploaded = await UploadAsync(priya, Calendar("OOF"));
        Assert.Equal((HttpStatusCode.OK, "uploaded", 1), (uploaded.Status, uploaded.Text("source"), uploaded.Body.GetProperty("busy").GetArrayLength()));
        Assert.Contains("Priya (out of office", (await TryAsync(priya)).Text("why"), StringComparison.Ordinal);

        await priya.Ask("/api/me/calendar/forget", Ask.For());
        Assert.DoesNotContain("Priya (out of office", (await TryAsync(priya)).Text("why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_meeting_one_is_busy_for_colleagues_and_they_do_not_read_with_whom()
    {
        await UploadAsync(_host.As("u-kenji"), Calendar("BUSY"));
        var staff = await _host.As("u-jun").Look("/api/staff");
        var kenji = staff.Body.EnumerateArray().Single(it => it.GetProperty("handle").GetString() == "u-kenji");
        Assert.NotNull(kenji.GetProperty("busyUntil").GetString());
        Assert.DoesNotContain("Quillon", staff.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_is_read_at_once_and_fetched_again_when_it_is_due()
    {
        var (daniel, status) = (_host.As("u-daniel"), "BUSY");
        await using var server = await Neighbour.StartAsync(_ => Results.Text(Calendar(status), "text/calendar"));
        var subscribed = await daniel.Ask("/api/me/calendar/subscription", new { address = $"{server.Address}/daniel.ics" });
        Assert.Equal(("subscribed", "False"), (subscribed.Text("source"), subscribed.Body.GetProperty("busy")[0].GetProperty("isAway").ToString()));

        status = "OOF";
        await _host.SetDueAsync("u-daniel");
        await _host.Get<FetchCalendars>().FetchDueAsync(TestContext.Current.CancellationToken);
        await daniel.LookUntil("/api/me/calendar", it => it.GetProperty("busy")[0].GetProperty("isAway").GetBoolean());
    }

    [Fact]
    public async Task A_feed_that_fails_says_so_and_what_was_known_stays()
    {
        var (sofia, isUp) = (_host.As("u-sofia"), true);
        await using var server = await Neighbour.StartAsync(_ => isUp ? Results.Text(Calendar("BUSY"), "text/calendar") : Results.NotFound());
        var subscribed = await sofia.Ask("/api/me/calendar/subscription", new { address = $"{server.Address}/sofia.ics" });
        Assert.True(subscribed.Text("source") == "subscribed", subscribed.Body.ToString());

        isUp = false;
        await _host.SetDueAsync("u-sofia");
        await _host.Get<FetchCalendars>().FetchDueAsync(TestContext.Current.CancellationToken);
        var after = await sofia.LookUntil("/api/me/calendar", it => it.GetProperty("problem").GetString() is { Length: > 0 });
        Assert.Contains("answered 404", after.Text("problem"), StringComparison.Ordinal);
        Assert.Equal(1, after.Body.GetProperty("busy").GetArrayLength());
    }

    [Fact]
    public async Task Nonsense_and_contacts_are_refused()
    {
        Assert.Equal(nameof(ThisIsNoCalendar), (await UploadAsync(_host.As("u-priya"), "Dear all,")).Refusal);
        Assert.Equal("OnlyForStaff", (await UploadAsync(_host.As("c-ruth"), Calendar("BUSY"))).Refusal);
        Assert.Equal("OnlyForStaff", (await _host.As("c-ruth").Look("/api/staff")).Refusal);
        Assert.Equal("ThisIsNoAddressToFetch", (await _host.As("u-priya").Ask("/api/me/calendar/subscription", new { address = "file:///etc/passwd" })).Refusal);
    }

    [Fact]
    public async Task Conflicts_of_interest_are_read_by_whoever_may_set_them_and_by_oneself()
    {
        await _host.As("u-rachel").Ask("/api/people/u-daniel/availability", Ask.For(new { conflicts = new[] { "cl-osprey" } }));
        Assert.Equal("cl-osprey", await ConflictsOf("u-rachel"));
        Assert.Equal("cl-osprey", await ConflictsOf("u-daniel"));
        Assert.Null(await ConflictsOf("u-priya"));
    }

    private async Task<string?> ConflictsOf(string asking)
    {
        var staff = await _host.As(asking).Look("/api/staff");
        var conflicts = staff.Body.EnumerateArray().Single(it => it.GetProperty("handle").GetString() == "u-daniel").GetProperty("conflicts");
        return conflicts.ValueKind is System.Text.Json.JsonValueKind.Null ? null : string.Join(",", conflicts.EnumerateArray());
    }

    private static Task<ApiAnswer> TryAsync(HttpClient who) => who.Ask("/api/routing/try", new { clientId = "cl-aldermoor", type = "service_outage", severity = "Sev2" });

    private static async Task<ApiAnswer> UploadAsync(HttpClient who, string text)
    {
        using var body = new StringContent(text, Encoding.UTF8, "text/calendar");
        return await who.Upload("/api/me/calendar/upload", body);
    }

    /// <summary>Busy from an hour ago to tomorrow.</summary>
    private static string Calendar(string status)
    {
        var (from, until) = (Stamp(DateTimeOffset.UtcNow.AddHours(-1)), Stamp(DateTimeOffset.UtcNow.AddDays(1)));
        return $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:{from}\r\nDTSTART:{from}\r\nDTEND:{until}\r\nSUMMARY:Quillon, do not tell\r\nX-MICROSOFT-CDO-BUSYSTATUS:{status}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A product that may fetch from this machine, where the neighbour stands.</summary>
    private sealed class NextDoor : TestHost
    {
        public async Task SetDueAsync(string handle)
        {
            await using var db = await Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Data.EscalationDb>>().CreateDbContextAsync();
            var feed = db.CalendarFeeds.Single(it => it.Person == Person(handle).Id);
            feed.DueAt = DateTimeOffset.UtcNow.AddSeconds(-1);
            await db.SaveChangesAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Outbound:AllowPrivateNetworks", "true");
        }
    }
}
