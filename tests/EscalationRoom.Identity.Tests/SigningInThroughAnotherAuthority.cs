using System.Net;
using System.Net.Sockets;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

/// <summary>Everything here differs from the bundled server by configuration alone.</summary>
public sealed class SigningInThroughAnotherAuthority : IAsyncLifetime
{
    private readonly string _address = $"http://127.0.0.1:{FreePort()}";
    private RunningApp _app = null!;

    private PeopleDirectory People => _app.Services.GetRequiredService<PeopleDirectory>();

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(
        ("Identity:Authority", _address),
        ("Identity:ClientId", RunningAuthority.ClientId),
        ("Identity:ClientSecret", RunningAuthority.ClientSecret),
        ("Identity:RoleClaim:Type", "groups"),
        ("Identity:RoleClaim:Map:EscalationRoom.Owner.Tier2", "owner"),
        ("Identity:RoleClaim:Map:EscalationRoom.Exec", "exec"),
        ("Identity:TierClaim:Type", "groups"),
        ("Identity:TierClaim:Map:EscalationRoom.Owner.Tier2", "2"),
        ("Identity:TierClaim:Map:EscalationRoom.Exec", "3"));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_new_comes_in_with_the_role_and_tier_the_map_gives_them(bool hasUserinfo)
    {
        await using var authority = await StartAsync(hasUserinfo, ("groups", "Everybody"), ("groups", "EscalationRoom.Owner.Tier2"));
        var kim = await authority.AddAsync(SomePeople.Priya() with { Name = "Kim Anders" });
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(kim);

        var here = People.Find(kim.Email)!;
        Assert.Equal((HttpStatusCode.OK, here.Id.ToString()), (page.Status, page.Text));
        Assert.Equal(("Kim Anders", Role.Owner, 2), (here.Name, here.Role, here.Tier));
    }

    [Fact]
    public async Task The_sign_in_page_is_the_other_authoritys_and_ours_is_gone()
    {
        await using var authority = await StartAsync(hasUserinfo: true);
        using var browser = new Browser(_app);
        Assert.StartsWith(_address + "/identity/sign-in", (await browser.GoAsync("/")).Address.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("/identity/", (await browser.GetAsync("/identity/sign-in")).RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/identity/pages.css")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_both_sessions_although_a_form_may_only_lead_to_our_own_origin()
    {
        await using var authority = await StartAsync(hasUserinfo: true, ("groups", "EscalationRoom.Exec"));
        var kim = await authority.AddAsync(SomePeople.Priya());
        using var browser = new Browser(_app);
        await browser.SignInAsync(kim);

        var answer = await browser.PostAsync("/sign-out", ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var next = WebUtility.HtmlDecode(page.Split("content=\"0;url=")[1].Split('"')[0]);
        Assert.StartsWith(_address + "/connect/logout?", next, StringComparison.Ordinal);
        Assert.Equal(_app.Address + "/signed-out", (await browser.GoAsync(next)).Address.ToString());
        Assert.StartsWith(_address + "/identity/sign-in", (await browser.GoAsync("/")).Address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_the_map_gives_no_role_is_told_so_and_not_let_in()
    {
        await using var authority = await StartAsync(hasUserinfo: true, ("groups", "Everybody"), ("role", "admin"), ("tier", "3"));
        var kim = await authority.AddAsync(SomePeople.Priya());
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(kim);
        Assert.Equal(("/access-denied", HttpStatusCode.Forbidden), (page.Address.AbsolutePath, page.Status));
        Assert.Null(People.Find(kim.Email));
    }

    [Fact]
    public async Task Somebody_known_by_address_stays_the_same_person_even_if_the_address_changes_later()
    {
        await using var authority = await StartAsync(hasUserinfo: true, ("groups", "EscalationRoom.Owner.Tier2"));
        var there = await authority.AddAsync(SomePeople.Priya());
        var here = await _app.AddAsync(there with { Id = PersonId.New(), Role = Role.Frontline, Tier = 1 });
        using var browser = new Browser(_app);
        Assert.Equal(here.Id.ToString(), (await browser.SignInAsync(there)).Text);
        Assert.Equal((Role.Owner, 2), (People.Find(here.Id)!.Role, People.Find(here.Id)!.Tier));

        await _app.ChangeAsync(db => Task.FromResult(db.People.Update(People.Find(here.Id)! with { Email = "renamed@corvane.example" })));
        using var later = new Browser(_app);
        Assert.Equal(here.Id.ToString(), (await later.SignInAsync(there)).Text);
    }

    [Fact]
    public async Task Somebody_deactivated_here_is_not_let_in_by_any_authority()
    {
        await using var authority = await StartAsync(hasUserinfo: true, ("groups", "EscalationRoom.Exec"));
        var there = await authority.AddAsync(SomePeople.Priya());
        await _app.AddAsync(there with { Id = PersonId.New(), IsActive = false });
        using var browser = new Browser(_app);
        Assert.Equal("/access-denied", (await browser.SignInAsync(there)).Address.AbsolutePath);
    }

    private async Task<RunningAuthority> StartAsync(bool hasUserinfo, params (string Type, string Value)[] claims) =>
        await RunningAuthority.StartAsync(_address, _app.Address, hasUserinfo, claims);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
