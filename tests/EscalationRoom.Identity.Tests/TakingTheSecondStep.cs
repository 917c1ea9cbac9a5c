using System.Net;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class TakingTheSecondStep(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private string _key = "";
    private string _recovery = "";

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        await using var scope = _app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(_noor.Email))!;
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        _recovery = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 1))!.Single();
        _key = (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_password_alone_does_not_let_anybody_in()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_noor);
        Assert.Equal("/identity/second-step", page.Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_apps_code_completes_the_sign_in()
    {
        using var browser = new Browser(_app);
        var page = await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", Code()));
        Assert.Equal(_noor.Id.ToString(), page.Text);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("")]
    [InlineData("not a code")]
    public async Task Another_code_does_not(string code)
    {
        using var browser = new Browser(_app);
        var page = await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", code));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("This code is not right", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_somebody_watched_being_typed_does_not_work_again()
    {
        var code = Code();
        using var browser = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", code))).Text);
        using var other = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SubmitAsync(await other.SignInAsync(_noor), ("code", code))).Status);
    }

    [Fact]
    public async Task Nor_after_a_newer_code_was_used()
    {
        var (old, newer) = (Code(stepsAway: -1), Code());
        foreach (var code in (string[])[old, newer])
        {
            using var browser = new Browser(_app);
            Assert.Equal(_noor.Id.ToString(), (await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", code))).Text);
        }

        using var other = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SubmitAsync(await other.SignInAsync(_noor), ("code", old))).Status);
    }

    [Fact]
    public async Task Of_many_who_bring_one_code_at_the_same_moment_one_gets_in()
    {
        var halfway = new List<(Browser Browser, Arrival Page)>();
        for (var it = 0; it < 8; it++)
        {
            var browser = new Browser(_app);
            halfway.Add((browser, await browser.SignInAsync(_noor)));
        }

        var code = Code();
        var arrivals = await Task.WhenAll(halfway.Select(it => it.Browser.SubmitAsync(it.Page, ("code", code))));
        halfway.ForEach(it => it.Browser.Dispose());
        Assert.Single(arrivals, it => it.Text == _noor.Id.ToString());
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        using var browser = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", _recovery))).Text);
        using var other = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SubmitAsync(await other.SignInAsync(_noor), ("code", _recovery))).Status);
    }

    [Fact]
    public async Task The_second_page_alone_leads_back_to_the_first()
    {
        using var browser = new Browser(_app);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/identity/second-step")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_noor);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            page = await browser.SubmitAsync(page, ("code", $"{attempt:000000}"));
        }

        Assert.Contains("Too many attempts", (await browser.SubmitAsync(page, ("code", Code()))).Text, StringComparison.Ordinal);
    }

    private string Code(int stepsAway = 0) => AuthenticatorApp.Code(_key, stepsAway);
}
