using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class EndingASession(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private Person _priya = null!;

    private LiveSessions Sessions => _app.Services.GetRequiredService<LiveSessions>();

    public async ValueTask InitializeAsync() => _priya = await _app.AddAsync(SomePeople.Priya());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_cookie_is_only_a_reference_and_out_of_scripts_reach()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var cookie = browser.Cookies.GetAllCookies().Single(it => it.Name.StartsWith("EscalationRoom.", StringComparison.Ordinal) && it.Name.Count(c => c == '.') == 1);
        Assert.True(cookie.HttpOnly);
        Assert.True(cookie.Value.Length < 500, $"The cookie is {cookie.Value.Length} long.");
    }

    [Fact]
    public async Task Every_sign_in_is_a_session_of_its_own()
    {
        using var one = new Browser(_app);
        using var other = new Browser(_app);
        await one.SignInAsync(_priya);
        await other.SignInAsync(_priya);
        Assert.Equal(2, (await Sessions.ListAsync(_priya.Id, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_revoked_session_is_over_at_once_and_the_others_are_not()
    {
        using var lost = new Browser(_app);
        await lost.SignInAsync(_priya);
        var session = Assert.Single(await Sessions.ListAsync(_priya.Id, CancellationToken.None));
        using var kept = new Browser(_app);
        await kept.SignInAsync(_priya);

        await Sessions.RevokeAsync(session.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await kept.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_person_ends_all_but_the_one_they_are_in()
    {
        using var here = new Browser(_app);
        using var there = new Browser(_app);
        using var elsewhere = new Browser(_app);
        await here.SignInAsync(_priya);
        var mine = Assert.Single(await Sessions.ListAsync(_priya.Id, CancellationToken.None));
        await there.SignInAsync(_priya);
        await elsewhere.SignInAsync(_priya);
        await using var page = await there.OpenAsync("/_blazor/open");

        Assert.Equal(2, await Sessions.RevokeOthersAsync(_priya.Id, mine.Id, CancellationToken.None));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<IOException>(() => page.CopyToAsync(Stream.Null, patience.Token));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Whoever_was_put_out_seconds_after_signing_in_does_not_come_back_without_signing_in_anew()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        await Sessions.RevokeAllAsync(_priya.Id, CancellationToken.None);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/identity/security")).Address.AbsolutePath);
        Assert.Equal(_priya.Id.ToString(), (await browser.SignInAsync(_priya)).Text);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var session = Assert.Single(await Sessions.ListAsync(_priya.Id, CancellationToken.None));
        var ruth = await _app.AddAsync(SomePeople.Ruth());
        await Sessions.RevokeAsync(ruth.Id, session.Id, CancellationToken.None);
        Assert.Equal(0, await Sessions.RevokeOthersAsync(ruth.Id, Guid.Empty, CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15", "Safari on Mac")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1", "Chrome on iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux")]
    [InlineData("", "A browser we do not know")]
    [InlineData("<script>alert(1)</script>", "A browser we do not know")]
    public void A_person_reads_which_device_it_is(string agent, string words) => Assert.Equal(words, DeviceWords.Of(agent));

    [Fact]
    public async Task Somebody_who_left_is_out_at_once()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        await _app.DeactivateAsync(_priya);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_session_that_went_idle_is_over()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        await _app.ChangeAsync(db =>
        {
            db.Sessions.Single(it => it.Person == _priya.Id).ExpiresAt = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            return Task.CompletedTask;
        });
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Being_used_is_written_down_and_keeps_it_from_going_idle()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var anHourAgo = TimeProvider.System.GetUtcNow().AddMinutes(-55);
        await _app.ChangeAsync(db =>
        {
            var session = db.Sessions.Single(it => it.Person == _priya.Id);
            (session.SeenAt, session.ExpiresAt) = (anHourAgo, anHourAgo.AddMinutes(60));
            return Task.CompletedTask;
        });
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        await browser.GetAsync("/");
        var line = Assert.Single(await Sessions.ListAsync(_priya.Id, CancellationToken.None));
        Assert.True(line.Seen > anHourAgo.AddMinutes(54));
        Assert.True(line.Until > line.Seen.AddMinutes(59));
    }

    [Fact]
    public async Task It_remembers_the_sign_in_it_came_from_and_when_that_was()
    {
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-2);
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        await _app.ChangeAsync(db =>
        {
            var session = db.Sessions.Single(it => it.Person == _priya.Id);
            Assert.True(Guid.TryParse(session.SignIn, out _));
            Assert.InRange(session.ConfirmedAt, before, TimeProvider.System.GetUtcNow());
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(Role.Owner, 60, 12)]
    [InlineData(Role.Exec, 60, 12)]
    [InlineData(Role.Legal, 15, 8)]
    [InlineData(Role.Admin, 15, 8)]
    [InlineData(Role.Guest, 30, 8)]
    public void Counsel_administrators_and_guests_have_shorter_sessions(Role role, int idleMinutes, int hours)
    {
        var limits = SessionLimits.For(_priya with { Role = role });
        Assert.Equal((TimeSpan.FromMinutes(idleMinutes), TimeSpan.FromHours(hours)), (limits.Idle, limits.Longest));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_authority()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var answer = await browser.PostAsync("/sign-out", ("Sec-Fetch-Site", "same-origin"));
        Assert.StartsWith(_app.Address + "/connect/logout?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        var page = await browser.GoAsync(answer.Headers.Location.ToString());
        Assert.Equal("/signed-out", page.Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
        Assert.Empty(await Sessions.ListAsync(_priya.Id, CancellationToken.None));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Referer", "https://evil.example/")]
    public async Task A_foreign_page_cannot_sign_anybody_out(string header, string value)
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/sign-out", (header, value))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Without_proof_of_who_is_leaving_the_authority_asks_first()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var page = await browser.GoAsync("/connect/logout?post_logout_redirect_uri=" + Uri.EscapeDataString("https://other.example/bye"));
        Assert.Contains("<h1>Sign out?</h1>", page.Text, StringComparison.Ordinal);
        Assert.NotNull(OtherClient.Parameter(await browser.GetAsync(OtherClient.Address()), "code"));
    }

    [Fact]
    public async Task The_authority_sends_nobody_to_an_address_it_does_not_know()
    {
        using var browser = new Browser(_app);
        var answer = await browser.GetAsync("/connect/logout?post_logout_redirect_uri=" + Uri.EscapeDataString("https://evil.example/"));
        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Headers.Location));
    }

    [Fact]
    public async Task A_cookie_planted_before_signing_in_is_worth_nothing_afterwards()
    {
        using var attacker = new Browser(_app);
        await attacker.SignInAsync(await _app.AddAsync(SomePeople.Ruth()));
        using var victim = new Browser(_app);
        foreach (Cookie planted in attacker.Cookies.GetAllCookies())
        {
            victim.Cookies.Add(new Cookie(planted.Name, planted.Value, planted.Path, planted.Domain));
        }

        await victim.PostAsync("/sign-out", ("Sec-Fetch-Site", "same-origin"));
        await victim.SignInAsync(_priya);
        Assert.NotEqual(_priya.Id.ToString(), await (await attacker.GetAsync("/")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
