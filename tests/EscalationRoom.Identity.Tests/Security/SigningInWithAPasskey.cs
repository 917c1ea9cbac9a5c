using System.Net;
using System.Text.Json;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests.Security;

public sealed class SigningInWithAPasskey(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private const string Home = "/identity/security";

    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private Browser _browser = null!;
    private SoftPasskey _passkey = null!;

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        _browser = new Browser(_app);
        _passkey = new SoftPasskey { Origin = _app.Address, Domain = "127.0.0.1" };
        await _browser.SignInAsync(_noor);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _passkey.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_needs_neither_address_nor_password_nor_second_step()
    {
        await AddAsync();
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync()).Text);
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync()).Text);
    }

    [Fact]
    public async Task The_first_one_comes_with_recovery_codes_and_the_password_no_longer_suffices()
    {
        var codes = SettingUpAnAuthenticator.CodesOn(await AddAsync());
        Assert.Equal(10, codes.Count);
        using var other = new Browser(_app);
        var page = await other.SignInAsync(_noor);
        Assert.Contains("Use your passkey", page.Text, StringComparison.Ordinal);
        Assert.Equal(_noor.Id.ToString(), (await other.SubmitAsync(page, ("code", codes[0]))).Text);
    }

    [Fact]
    public async Task It_is_listed_by_its_name_and_can_be_removed()
    {
        await AddAsync("Laptop <b>");
        var page = await _browser.GoAsync(Home);
        Assert.Contains("Laptop &lt;b&gt;", page.Text, StringComparison.Ordinal);
        var path = page.Text.Split("href=\"").Select(it => it.Split('"')[0]).Single(it => it.Contains("/passkeys/", StringComparison.Ordinal));
        await _browser.SubmitAsync(await _browser.GoAsync(path));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync()).Status);
        using var other = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await other.SignInAsync(_noor)).Text);
    }

    [Fact]
    public async Task Nobody_removes_somebody_elses()
    {
        await AddAsync();
        var page = await _browser.GoAsync(Home);
        var path = page.Text.Split("href=\"").Select(it => it.Split('"')[0]).Single(it => it.Contains("/passkeys/", StringComparison.Ordinal));
        using var other = new Browser(_app);
        await other.SignInAsync(await _app.AddAsync(SomePeople.Ruth()));
        Assert.Equal(Home, (await other.GoAsync(path)).Address.AbsolutePath);
        Assert.Equal(Home, (await other.SendAsync(await other.GoAsync(Home), path)).Headers.Location!.ToString());
        Assert.Equal(_noor.Id.ToString(), (await SignInAsync()).Text);
    }

    [Fact]
    public async Task Who_signed_in_with_it_may_choose_a_password_without_knowing_the_old_one()
    {
        await AddAsync();
        using var other = new Browser(_app);
        await SignInAsync(other);
        var page = await other.GoAsync(Home + "/password");
        Assert.DoesNotContain("name=\"current\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("Your password is changed", (await other.SubmitAsync(page, ("password", "four unrelated words here"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another origin")]
    [InlineData("another domain")]
    [InlineData("nobody touched it")]
    [InlineData("an answer to another question")]
    [InlineData("a copy with an older counter")]
    [InlineData("somebody else's name")]
    [InlineData("nobody's name")]
    public async Task What_does_not_fit_is_refused_with_one_and_the_same_answer(string trouble)
    {
        await AddAsync();
        await SignInAsync();
        Spoil(trouble, (await _app.AddAsync(SomePeople.Ruth())).Id.ToString());
        var answer = await SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("This passkey is not known here, or could not be checked", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_left_gets_that_answer_too()
    {
        await AddAsync();
        await _app.DeactivateAsync(_noor);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync()).Status);
    }

    [Fact]
    public async Task An_unknown_one_gets_that_answer_too()
    {
        _passkey.Owner = Guid.NewGuid().ToString();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync()).Status);
    }

    [Fact]
    public async Task Of_many_who_bring_one_answer_one_gets_in()
    {
        await AddAsync();
        using var other = new Browser(_app);
        var page = await other.GoAsync("/identity/sign-in");
        var answer = _passkey.Get(await AskAsync(other, page, "/identity/passkey/options"));
        var kept = other.Cookies.GetAllCookies().ToList();
        var thieves = Enumerable.Range(0, 6).Select(_ => new Browser(_app)).ToList();
        thieves.ForEach(thief => kept.ForEach(it => thief.Cookies.Add(new Cookie(it.Name, it.Value, it.Path, it.Domain))));
        var arrivals = await Task.WhenAll(thieves.Select(it => it.SendAsync(page, "/identity/passkey", ("credential", answer))));
        thieves.ForEach(it => it.Dispose());
        Assert.Single(arrivals, it => it.StatusCode is HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_question_is_worth_nothing_in_another_browser()
    {
        await AddAsync();
        using var asked = new Browser(_app);
        using var thief = new Browser(_app);
        var answer = _passkey.Get(await AskAsync(asked, await asked.GoAsync("/identity/sign-in"), "/identity/passkey/options"));
        var sent = await thief.SendAsync(await thief.GoAsync("/identity/sign-in"), "/identity/passkey", ("credential", answer));
        Assert.Equal(HttpStatusCode.Unauthorized, sent.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task Rubbish_is_refused_and_never_breaks_anything(string answer)
    {
        using var other = new Browser(_app);
        var page = await other.GoAsync("/identity/sign-in");
        await AskAsync(other, page, "/identity/passkey/options");
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SendAsync(page, "/identity/passkey", ("credential", answer))).StatusCode);
    }

    [Fact]
    public async Task The_question_names_nobody_and_is_never_the_same()
    {
        await AddAsync();
        using var other = new Browser(_app);
        var page = await other.GoAsync("/identity/sign-in");
        var (one, two) = (await AskAsync(other, page, "/identity/passkey/options"), await AskAsync(other, page, "/identity/passkey/options"));
        Assert.Equal(0, one.GetProperty("allowCredentials").GetArrayLength());
        Assert.Equal(("127.0.0.1", "required"), (one.GetProperty("rpId").GetString(), one.GetProperty("userVerification").GetString()));
        Assert.NotEqual(one.GetProperty("challenge").GetString(), two.GetProperty("challenge").GetString());
    }

    [Theory]
    [InlineData("another origin")]
    [InlineData("another domain")]
    [InlineData("nobody touched it")]
    [InlineData("an answer to another question")]
    public async Task None_is_added_that_was_made_elsewhere_or_unopened(string trouble)
    {
        Spoil(trouble, owner: "");
        var page = await AddAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The passkey was not added", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_is_added_with_a_question_asked_of_somebody_else()
    {
        using var ruths = new Browser(_app);
        await ruths.SignInAsync(await _app.AddAsync(SomePeople.Ruth()));
        var answer = _passkey.Create(await AskAsync(ruths, await ruths.GoAsync(Home), Home + "/passkeys/options"));
        foreach (var it in ruths.Cookies.GetAllCookies().Where(it => it.Name.Contains("Passkey", StringComparison.Ordinal)).ToList())
        {
            _browser.Cookies.Add(new Cookie(it.Name, it.Value, it.Path, it.Domain));
        }

        var sent = await _browser.SendAsync(await _browser.GoAsync(Home), Home + "/passkeys", ("credential", answer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
    }

    [Theory]
    [InlineData("/identity/passkey")]
    [InlineData("/identity/passkey/options")]
    [InlineData("/identity/security/passkeys")]
    [InlineData("/identity/security/passkeys/options")]
    [InlineData("/identity/first-factor/passkey/options")]
    public async Task A_foreign_page_can_neither_ask_nor_answer(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.PostAsync(path, ("Origin", "https://evil.example"))).StatusCode);

    [Fact]
    public async Task Staff_may_choose_it_as_the_second_factor_that_is_asked_of_them()
    {
        await using var strict = await RunningApp.StartAsync(("Identity:SecondFactorFor", "Staff"));
        using var browser = new Browser(strict);
        using var passkey = new SoftPasskey { Origin = strict.Address, Domain = "127.0.0.1" };
        var priya = await strict.AddAsync(SomePeople.Priya());
        var page = await browser.SignInAsync(priya);
        var answer = passkey.Create(await AskAsync(browser, page, "/identity/first-factor/passkey/options"));
        var added = await browser.SendAsync(page, "/identity/first-factor/passkey", ("credential", answer));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(priya.Id.ToString(), (await browser.GoAsync("/")).Text);
    }

    private void Spoil(string trouble, string owner)
    {
        _ = trouble switch
        {
            "another origin" => _passkey.Origin = "https://evil.example",
            "another domain" => _passkey.Domain = "evil.example",
            "nobody touched it" => (_passkey.IsVerified = false).ToString(),
            "an answer to another question" => _passkey.Type = "webauthn.other",
            "a copy with an older counter" => (_passkey.Counter = 0).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "somebody else's name" => _passkey.Owner = owner,
            "nobody's name" => _passkey.Owner = Guid.NewGuid().ToString(),
            _ => throw new ArgumentException(trouble),
        };
    }

    private async Task<Arrival> AddAsync(string name = "Laptop")
    {
        var page = await _browser.GoAsync(Home);
        var answer = _passkey.Create(await AskAsync(_browser, page, Home + "/passkeys/options"));
        return await _browser.FollowAsync(page.Address, await _browser.SendAsync(page, Home + "/passkeys", ("name", name), ("credential", answer)));
    }

    private async Task<Arrival> SignInAsync()
    {
        using var other = new Browser(_app);
        return await SignInAsync(other);
    }

    private async Task<Arrival> SignInAsync(Browser browser)
    {
        var page = await browser.GoAsync("/");
        var answer = _passkey.Get(await AskAsync(browser, page, "/identity/passkey/options"));
        return await browser.FollowAsync(page.Address, await browser.SendAsync(page, "/identity/passkey", ("credential", answer)));
    }

    private static async Task<JsonElement> AskAsync(Browser browser, Arrival page, string path)
    {
        var answer = await browser.SendAsync(page, path);
        return JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
