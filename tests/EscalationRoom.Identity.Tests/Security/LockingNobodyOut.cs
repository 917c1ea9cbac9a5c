using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests.Security;

/// <summary>Whoever guesses uses up their own attempts, never the victim's.</summary>
public sealed class LockingNobodyOut(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private const string Form = "/identity/sign-in";
    private const string Home = "198.51.100.7";
    private const string Elsewhere = "203.0.113.9";

    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private string _key = "";
    private IReadOnlyList<string> _codes = [];

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        using var browser = new Browser(_app, Home);
        await browser.SignInAsync(_noor);
        var page = await browser.GoAsync("/identity/security/authenticator");
        _key = SettingUpAnAuthenticator.KeyOn(page);
        _codes = SettingUpAnAuthenticator.CodesOn(await browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(_key, stepsAway: -1))));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Passwords_guessed_elsewhere_do_not_keep_the_victim_out()
    {
        await GuessPasswordsAsync(Elsewhere);
        using var victim = new Browser(_app, Home);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(victim, AuthenticatorApp.Code(_key))).Text);
    }

    [Fact]
    public async Task Nor_those_guessed_behind_the_same_address_once_the_browser_is_known()
    {
        using var victim = new Browser(_app, Home);
        await SignInAsync(victim, AuthenticatorApp.Code(_key));
        await GuessPasswordsAsync(Home);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(victim, _codes[0])).Text);
    }

    [Fact]
    public async Task Who_knows_the_password_and_guesses_codes_from_many_addresses_is_stopped_and_the_victim_is_not()
    {
        using var victim = new Browser(_app, Home);
        await SignInAsync(victim, AuthenticatorApp.Code(_key));

        var answers = new List<HttpStatusCode>();
        for (var address = 1; address <= 8; address++)
        {
            using var attacker = new Browser(_app, $"203.0.113.{address}");
            var page = await attacker.SignInAsync(_noor);
            for (var guess = 0; guess < 5; guess++)
            {
                answers.Add((await attacker.SubmitAsync(page, ("code", $"{address}{guess:00000}"))).Status);
            }
        }

        // Of thirty an hour the victim used one up, before their browser was known.
        Assert.Equal(29, answers.Count(it => it is HttpStatusCode.Unauthorized));
        Assert.Equal(11, answers.Count(it => it is HttpStatusCode.TooManyRequests));
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(victim, AuthenticatorApp.Code(_key, stepsAway: 1))).Text);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(victim, _codes[0])).Text);
    }

    [Fact]
    public async Task Recovery_codes_guessed_elsewhere_spend_none_of_the_victims()
    {
        using (var attacker = new Browser(_app, Elsewhere))
        {
            var page = await attacker.SignInAsync(_noor);
            for (var guess = 0; guess < 12; guess++)
            {
                await attacker.SubmitAsync(page, ("code", $"AAAAA-{guess:00000}"));
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, (await attacker.SubmitAsync(page, ("code", _codes[0]))).Status);
        }

        using var victim = new Browser(_app, Home);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(victim, _codes[0])).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_mark_of_ones_own_making_gives_no_more_attempts(string mark)
    {
        await GuessPasswordsAsync(Elsewhere);
        using var attacker = new Browser(_app, Elsewhere);
        attacker.Cookies.Add(new Cookie("EscalationRoom.Identity.Known." + new Uri(_app.Address).Port, mark, "/", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await attacker.SignInAsync(_noor, "one more guess at it", Form)).Status);
    }

    [Fact]
    public async Task The_mark_of_ones_own_account_gives_no_attempts_at_others()
    {
        var ruth = await _app.AddAsync(SomePeople.Ruth());
        using var attacker = new Browser(_app, Elsewhere);
        await attacker.SignInAsync(ruth);
        await GuessPasswordsAsync(Elsewhere);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await attacker.SignInAsync(_noor, "one more guess at it", Form)).Status);
    }

    private async Task GuessPasswordsAsync(string from)
    {
        using var attacker = new Browser(_app, from);
        var page = await attacker.GoAsync(Form);
        for (var attempt = 0; attempt < 11; attempt++)
        {
            await attacker.SubmitAsync(page, ("email", _noor.Email), ("password", $"wrong number {attempt}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await attacker.SubmitAsync(page, ("email", _noor.Email), ("password", RunningApp.Password))).Status);
    }

    private async Task<Arrival> SignInAsync(Browser browser, string code) => await browser.SubmitAsync(await browser.SignInAsync(_noor, to: Form), ("code", code));
}
