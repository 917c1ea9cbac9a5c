using System.Net;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests.Security;

public sealed partial class SettingUpAnAuthenticator(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private const string Page = "/identity/security/authenticator";

    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        _browser = new Browser(_app);
        await _browser.SignInAsync(_noor);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Looking_at_the_page_changes_nothing()
    {
        await _browser.GoAsync(Page);
        using var other = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await other.SignInAsync(_noor)).Text);
    }

    [Fact]
    public async Task A_right_code_turns_it_on_and_shows_ten_recovery_codes()
    {
        var (key, codes) = await SetUpAsync();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(AuthenticatorApp.Code(key, stepsAway: 1))).Text);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(codes[0])).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(codes[0])).Status);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_and_the_key_stays_the_one_the_app_was_given()
    {
        var page = await _browser.GoAsync(Page);
        var again = await _browser.SubmitAsync(page, ("code", "000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
        Assert.Equal(KeyOn(page), KeyOn(again));
        using var other = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await other.SignInAsync(_noor)).Text);
    }

    [Fact]
    public async Task The_code_that_set_it_up_does_not_sign_anybody_in()
    {
        var page = await _browser.GoAsync(Page);
        var code = AuthenticatorApp.Code(KeyOn(page));
        await _browser.SubmitAsync(page, ("code", code));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(code)).Status);
    }

    [Fact]
    public async Task A_key_made_for_somebody_else_is_not_taken()
    {
        using var attacker = new Browser(_app);
        var (ruth, theirs) = (await _app.AddAsync(SomePeople.Ruth()), "");
        await attacker.SignInAsync(ruth);
        var page = await attacker.GoAsync(Page);
        theirs = Hidden(page, "key");
        var answer = await _browser.SubmitAsync(await _browser.GoAsync(Page), ("key", theirs), ("code", AuthenticatorApp.Code(KeyOn(page))));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("here is a new key", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_the_database_has_neither_key_nor_codes()
    {
        var (key, codes) = await SetUpAsync();
        await _app.ChangeAsync(db =>
        {
            var stored = db.UserTokens.Where(it => it.UserId == _noor.Id.Value).Select(it => it.Value!).ToList();
            Assert.Equal(2, stored.Count);
            Assert.DoesNotContain(stored, it => it.Contains(key, StringComparison.Ordinal) || codes.Any(code => it.Contains(code, StringComparison.Ordinal)));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Moving_to_another_device_makes_the_first_one_worthless()
    {
        var (old, codes) = await SetUpAsync();
        var page = await _browser.GoAsync(Page);
        var answer = await _browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(KeyOn(page))));
        Assert.Equal("/identity/security", answer.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(AuthenticatorApp.Code(old, stepsAway: 1))).Status);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(codes[1])).Text);
    }

    [Fact]
    public async Task New_recovery_codes_make_the_earlier_ones_worthless()
    {
        var (_, old) = await SetUpAsync();
        var page = await _browser.SubmitAsync(await _browser.GoAsync("/identity/security/recovery-codes"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync(old[0])).Status);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync(CodesOn(page)[0])).Text);
    }

    [Fact]
    public async Task Who_has_no_second_factor_gets_no_recovery_codes()
    {
        var page = await _browser.SubmitAsync(await _browser.GoAsync("/identity/security/recovery-codes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Empty(CodesOn(page));
    }

    [Fact]
    public async Task Removing_it_takes_the_recovery_codes_along()
    {
        await SetUpAsync();
        var page = await _browser.SubmitAsync(await _browser.GoAsync("/identity/security/authenticator/remove"));
        Assert.Contains("The authenticator app is removed", page.Text, StringComparison.Ordinal);
        using var other = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await other.SignInAsync(_noor)).Text);
        await _app.ChangeAsync(db =>
        {
            Assert.Empty(db.UserTokens.Where(it => it.UserId == _noor.Id.Value));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Guessing_while_setting_it_up_is_slowed_down()
    {
        var page = await _browser.GoAsync(Page);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            page = await _browser.SubmitAsync(page, ("code", $"{attempt:000000}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await _browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(KeyOn(page))))).Status);
    }

    private async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync()
    {
        var page = await _browser.GoAsync(Page);
        var done = await _browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(KeyOn(page))));
        return (KeyOn(page), CodesOn(done));
    }

    private async Task<Arrival> SignInAsync(string code)
    {
        using var other = new Browser(_app);
        var page = await other.SignInAsync(_noor);
        Assert.Equal("/identity/second-step", page.Address.AbsolutePath);
        return await other.SubmitAsync(page, ("code", code));
    }

    internal static string KeyOn(Arrival page) => Key().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    internal static IReadOnlyList<string> CodesOn(Arrival page) => [.. Codes().Matches(page.Text).Select(it => it.Groups[1].Value)];

    private static string Hidden(Arrival page, string name) => Regex.Match(page.Text, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<code class=\"key\">([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex Codes();
}
