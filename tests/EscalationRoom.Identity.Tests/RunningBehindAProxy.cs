using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

/// <summary>The public name does not resolve inside: the app must reach its own authority without it.</summary>
public sealed class RunningBehindAProxy : IAsyncLifetime
{
    private static readonly Uri Public = new("https://rooms.example");

    private RunningApp _app = null!;
    private Person _priya = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync(("PublicBaseUrl", "https://rooms.example"));
        _priya = await _app.AddAsync(SomePeople.Priya());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Signing_in_works_and_stays_at_the_public_address()
    {
        using var browser = new Browser(_app, Public);
        var page = await browser.SignInAsync(_priya);
        Assert.Equal((_priya.Id.ToString(), "https://rooms.example/"), (page.Text, page.Address.ToString()));
    }

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_travel_encrypted_only()
    {
        using var browser = new Browser(_app, Public);
        await browser.SignInAsync(_priya);
        var ours = browser.Cookies.GetAllCookies().Where(it => it.Name.Contains("EscalationRoom", StringComparison.Ordinal)).ToList();
        Assert.Contains(ours, it => it.Name == "__Host-EscalationRoom");
        Assert.All(ours, it =>
        {
            Assert.StartsWith("__Host-", it.Name, StringComparison.Ordinal);
            Assert.True(it.Secure && it.HttpOnly);
            Assert.Equal("/", it.Path);
        });
    }

    [Fact]
    public async Task Another_name_for_the_same_server_leads_to_the_public_one()
    {
        using var browser = new Browser(_app);
        var answer = await browser.GetAsync("/?room=1");
        Assert.Equal((HttpStatusCode.Redirect, "https://rooms.example/?room=1"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }
}
