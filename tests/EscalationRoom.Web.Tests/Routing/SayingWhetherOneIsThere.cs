using System.Net;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class SayingWhetherOneIsThere : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Who_is_away_is_not_asked_and_everybody_reads_who_stands_in()
    {
        var (priya, from) = (_host.As("u-priya"), DateTimeOffset.UtcNow.AddHours(-1));
        var said = await priya.Ask("/api/people/u-priya/availability", Ask.For(new { awayFrom = from, @delegate = "u-daniel" }));
        var tried = await priya.Ask("/api/routing/try", new { clientId = "cl-aldermoor", type = "service_outage", severity = "Sev2" });
        var read = await _host.As("u-jun").Look("/api/people/u-priya/availability");

        Assert.Equal((HttpStatusCode.OK, true), (said.Status, said.Body.GetProperty("isAway").GetBoolean()));
        Assert.Contains("Priya (out of office; delegate Daniel has 0 of 2 skills)", tried.Text("why"), StringComparison.Ordinal);
        Assert.Equal("u-daniel", read.Text("delegate"));
    }

    [Fact]
    public async Task What_is_said_last_counts_whole()
    {
        var priya = _host.As("u-priya");
        await priya.Ask("/api/people/u-priya/availability", Ask.For(new { isAtCapacity = true, conflicts = new[] { "cl-osprey" } }));
        var again = await priya.Ask("/api/people/u-priya/availability", Ask.For(new { onCallFrom = DateTimeOffset.UtcNow }));

        Assert.Equal((false, 0), (again.Body.GetProperty("isAtCapacity").GetBoolean(), again.Body.GetProperty("conflicts").GetArrayLength()));
    }

    [Fact]
    public async Task Delegates_who_go_in_a_circle_are_refused()
    {
        var from = DateTimeOffset.UtcNow;
        await _host.As("u-priya").Ask("/api/people/u-priya/availability", Ask.For(new { awayFrom = from, @delegate = "u-daniel" }));
        await _host.As("u-daniel").Ask("/api/people/u-daniel/availability", Ask.For(new { awayFrom = from, @delegate = "u-sofia" }));

        var circle = await _host.As("u-sofia").Ask("/api/people/u-sofia/availability", Ask.For(new { awayFrom = from, @delegate = "u-priya" }));
        var oneself = await _host.As("u-kenji").Ask("/api/people/u-kenji/availability", Ask.For(new { awayFrom = from, @delegate = "u-kenji" }));

        Assert.Equal(("TheDelegatesGoInACircle", "TheDelegatesGoInACircle"), (circle.Refusal, oneself.Refusal));
    }

    [Fact]
    public async Task Neither_a_contact_nor_an_end_before_the_start_is_taken()
    {
        var (priya, now) = (_host.As("u-priya"), DateTimeOffset.UtcNow);
        var contact = await priya.Ask("/api/people/u-priya/availability", Ask.For(new { awayFrom = now, @delegate = "c-ruth" }));
        var backwards = await priya.Ask("/api/people/u-priya/availability", Ask.For(new { awayFrom = now, awayUntil = now.AddHours(-1) }));

        Assert.Equal(("ADelegateCanOwnRooms", "ItEndsBeforeItStarts"), (contact.Refusal, backwards.Refusal));
    }

    [Theory]
    [InlineData("u-priya", HttpStatusCode.Forbidden)]
    [InlineData("u-helen", HttpStatusCode.Forbidden)]
    [InlineData("c-ruth", HttpStatusCode.Forbidden)]
    [InlineData("u-rachel", HttpStatusCode.OK)]
    [InlineData("u-ada", HttpStatusCode.OK)]
    [InlineData("u-kenji", HttpStatusCode.OK)]
    public async Task For_somebody_else_only_duty_and_administrators_say_it(string by, HttpStatusCode answer) =>
        Assert.Equal(answer, (await _host.As(by).Ask("/api/people/u-kenji/availability", Ask.For(new { isAtCapacity = true }))).Status);

    [Fact]
    public async Task Contacts_are_not_told_who_of_us_is_away() =>
        Assert.Equal("NobodyIsThere", (await _host.As("c-ruth").Look("/api/people/u-priya/availability")).Refusal);
}
