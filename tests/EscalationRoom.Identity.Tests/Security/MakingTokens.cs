using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests.Security;

public sealed class MakingTokens(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private static readonly WantedToken Wanted = new("dashboard", TokenScope.Read, 30);

    private readonly RunningApp _app = fixture.App;
    private Person _priya = null!;
    private Browser _browser = null!;
    private Guid _session;

    private AccessTokenStore Tokens => _app.Services.GetRequiredService<AccessTokenStore>();

    public async ValueTask InitializeAsync()
    {
        _priya = await _app.AddAsync(SomePeople.Priya());
        _browser = new Browser(_app);
        await _browser.SignInAsync(_priya);
        _session = (await _app.Services.GetRequiredService<LiveSessions>().ListAsync(_priya.Id, CancellationToken.None)).Single().Id;
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_just_signed_in_makes_one_and_finds_it_in_the_list()
    {
        Assert.StartsWith("er_pat_", (await MakeAsync(Wanted)).Value!.Secret, StringComparison.Ordinal);
        var line = Assert.Single(await Tokens.ListAsync(_priya.Id, CancellationToken.None));
        Assert.Equal(("dashboard", false, null), (line.Name, line.MayWrite, line.Used));
        Assert.InRange(line.Expires!.Value, TimeProvider.System.GetUtcNow().AddDays(29), TimeProvider.System.GetUtcNow().AddDays(30));
    }

    [Fact]
    public async Task Who_signed_in_long_ago_proves_it_first_and_stays_in_the_same_session()
    {
        await SignedInLongAgoAsync();
        Assert.IsType<ProveThatItIsYouFirst>((await MakeAsync(Wanted)).Refusal);

        var form = await _browser.GoAsync("/profile/confirm?returnUrl=/");
        Assert.Equal("/identity/sign-in", form.Address.AbsolutePath);
        Assert.Equal(_priya.Id.ToString(), (await _browser.SubmitAsync(form, ("email", _priya.Email), ("password", RunningApp.Password))).Text);
        Assert.Equal(_session, Assert.Single(await _app.Services.GetRequiredService<LiveSessions>().ListAsync(_priya.Id, CancellationToken.None)).Id);
        Assert.NotNull((await MakeAsync(Wanted)).Value);
    }

    [Fact]
    public async Task Proving_to_be_somebody_else_proves_nothing_and_changes_nobodys_session()
    {
        await SignedInLongAgoAsync();
        var ruth = await _app.AddAsync(SomePeople.Ruth());
        var page = await _browser.SubmitAsync(
            await _browser.GoAsync("/profile/confirm?returnUrl=/"), ("email", ruth.Email), ("password", RunningApp.Password));
        Assert.Equal(_priya.Id.ToString(), page.Text);
        Assert.IsType<ProveThatItIsYouFirst>((await MakeAsync(Wanted)).Refusal);
    }

    [Fact]
    public async Task A_proof_asked_for_in_one_browser_does_not_count_in_another()
    {
        await SignedInLongAgoAsync();
        using var other = new Browser(_app);
        await other.SignInAsync(_priya);
        await other.SubmitAsync(await other.GoAsync("/profile/confirm?returnUrl=/"), ("email", _priya.Email), ("password", RunningApp.Password));
        Assert.IsType<ProveThatItIsYouFirst>((await MakeAsync(Wanted)).Refusal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Proving_it_never_leads_to_a_foreign_page(string returnUrl)
    {
        var page = await _browser.GoAsync("/profile/confirm?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var arrival = await _browser.SubmitAsync(page, ("email", _priya.Email), ("password", RunningApp.Password));
        Assert.Equal(_app.Address + "/", arrival.Address.ToString());
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("   ", 30)]
    [InlineData("x", 0)]
    [InlineData("x", 367)]
    [InlineData("x", -1)]
    public async Task What_makes_no_sense_is_refused(string name, int days)
    {
        Assert.NotNull((await MakeAsync(new WantedToken(name, TokenScope.Read, days))).Refusal);
        Assert.NotNull((await MakeAsync(new WantedToken(new string('x', 101), TokenScope.Read, 30))).Refusal);
        Assert.Empty(await Tokens.ListAsync(_priya.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Fifty_are_enough()
    {
        for (var made = 0; made < 50; made++)
        {
            await Tokens.CreateAsync(_priya.Id, $"number {made}", TokenScope.Read, CancellationToken.None);
        }

        Assert.IsType<YouHaveAsManyTokensAsOneCanHave>((await MakeAsync(Wanted)).Refusal);
    }

    [Fact]
    public async Task A_person_revokes_their_own_and_nobody_elses()
    {
        var mine = await Tokens.CreateAsync(_priya.Id, "mine", TokenScope.Write, CancellationToken.None);
        var ruth = await _app.AddAsync(SomePeople.Ruth());
        await Tokens.RevokeAsync(ruth.Id, mine.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(mine));
        await Tokens.RevokeAsync(_priya.Id, mine.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(mine));
        Assert.Empty(await Tokens.ListAsync(_priya.Id, CancellationToken.None));
    }

    private Task<Domain.Result<NewAccessToken>> MakeAsync(WantedToken wanted) =>
        _app.Services.GetRequiredService<MakeToken>().RunAsync(_priya.Id, _session, wanted, CancellationToken.None);

    private Task SignedInLongAgoAsync() => _app.ChangeAsync(db =>
    {
        db.Sessions.Single(it => it.Id == _session).ConfirmedAt = TimeProvider.System.GetUtcNow().AddMinutes(-11);
        return Task.CompletedTask;
    });

    private async Task<HttpStatusCode> AskAsync(NewAccessToken token)
    {
        using var program = new HttpClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token.Secret);
        return (await program.GetAsync(_app.Address + "/api/me", TestContext.Current.CancellationToken)).StatusCode;
    }
}
