using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

public sealed class AskingForACode(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private readonly OtherClient _client = fixture.Client;
    private Person _priya = null!;

    public static TheoryData<string> OtherAddresses() =>
    [
        "https://other.example/callback/", "https://other.example/Callback", "https://other.example/callback?x=1", "https://other.example/callback#x",
        "https://other.example/callback/../evil", "https://other.example/callback%2F", "https://other.example/callback/..", "https://other.example//callback",
        "https://other.example:443/callback?", "https://other.example:444/callback", "http://other.example/callback", "https://OTHER.example.evil/callback",
        "https://other.example.evil/callback", "https://evil.example/callback", "https://other.example@evil.example/callback", "https://evil.example/?https://other.example/callback",
        "https://evil.example#https://other.example/callback", "https://evil.example\\other.example/callback", "//other.example/callback", "/callback",
        "callback", "other.example/callback", "javascript:alert(1)", "data:text/html,x", "file:///callback", "https://other.example/callback ",
        " https://other.example/callback", "https://other.example/callback\t", "https://other.example/callback%00", "https://other.example/callback;x",
        "https://user:pass@other.example/callback", "https://[::1]/callback", "https://127.0.0.1/callback", "https://other.example./callback",
        "https://other.example/%63allback", "https://other.example/callback/.", "https://xn--other-example/callback", "custom-scheme://callback", "*", "https://*/callback",
    ];

    public async ValueTask InitializeAsync() => _priya = await _app.AddAsync(SomePeople.Priya());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_server_says_what_it_can_do()
    {
        var discovery = await _client.ReadAsync("/.well-known/openid-configuration");
        string[] List(string name) => [.. discovery.GetProperty(name).EnumerateArray().Select(it => it.GetString()!)];
        Assert.Equal(_app.Address + "/", discovery.GetProperty("issuer").GetString());
        Assert.Equal(["code"], List("response_types_supported"));
        Assert.Equal(["S256"], List("code_challenge_methods_supported"));
        Assert.Equal(["authorization_code", "refresh_token"], List("grant_types_supported").Order());
        Assert.Equal(["RS256"], List("id_token_signing_alg_values_supported"));
        Assert.Contains("tier", List("claims_supported"));
        foreach (var endpoint in new[] { "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "end_session_endpoint", "jwks_uri" })
        {
            Assert.StartsWith(_app.Address, discovery.GetProperty(endpoint).GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Published_keys_hold_no_secret_part()
    {
        var key = Assert.Single((await _client.ReadAsync("/.well-known/jwks")).GetProperty("keys").EnumerateArray());
        Assert.Equal("RSA", key.GetProperty("kty").GetString());
        Assert.DoesNotContain(key.EnumerateObject(), it => it.Name is "d" or "p" or "q" or "dp" or "dq" or "qi" or "k");
    }

    [Fact]
    public async Task Whoever_signed_in_gets_a_code_with_the_state_the_app_sent()
    {
        var answer = await _client.AuthorizeAsync(_priya);
        Assert.StartsWith(OtherClient.Callback + "?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(OtherClient.Parameter(answer, "code"));
        Assert.Equal("the-state", OtherClient.Parameter(answer, "state"));
    }

    [Theory]
    [MemberData(nameof(OtherAddresses))]
    public async Task A_code_goes_to_the_registered_address_and_to_no_variant_of_it(string address)
    {
        using var browser = new Browser(_app);
        var answer = await browser.GetAsync(OtherClient.Address(("redirect_uri", address)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge", "")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge_method", null)]
    [InlineData("code_challenge_method", "none")]
    [InlineData("response_type", "token")]
    [InlineData("response_type", "id_token")]
    [InlineData("response_type", "code token")]
    [InlineData("response_type", "code id_token")]
    [InlineData("response_type", "none")]
    [InlineData("response_type", null)]
    [InlineData("scope", "openid admin")]
    [InlineData("request", "eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("request_uri", "https://other.example/request")]
    public async Task A_request_that_leaves_the_strict_flow_gets_an_error_and_no_code(string name, string? value)
    {
        var answer = await _client.AuthorizeAsync(_priya, (name, value));
        Assert.Null(OtherClient.Parameter(answer, "code"));
        Assert.DoesNotContain("/identity/sign-in", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.True(OtherClient.Parameter(answer, "error") is not null || answer.StatusCode is HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    [InlineData("OTHER-APP")]
    public async Task An_unknown_app_is_not_sent_anywhere(string? client)
    {
        using var browser = new Browser(_app);
        var answer = await browser.GetAsync(OtherClient.Address(("client_id", client)));
        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.StatusCode, answer.Headers.Location));
    }

    [Fact]
    public async Task An_app_that_must_not_ask_is_told_that_nobody_is_signed_in()
    {
        using var browser = new Browser(_app);
        var answer = await browser.GetAsync(OtherClient.Address(("prompt", "none")));
        Assert.Equal("login_required", OtherClient.Parameter(answer, "error"));
    }

    [Theory]
    [InlineData("prompt", "login")]
    [InlineData("max_age", "0")]
    public async Task An_app_may_ask_for_a_new_sign_in(string name, string value)
    {
        var answer = await _client.AuthorizeAsync(_priya, (name, value));
        Assert.StartsWith("/identity/sign-in?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prompt", "login")]
    [InlineData("max_age", "0")]
    public async Task Once_that_is_done_the_app_gets_its_code(string name, string value)
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var page = await browser.GoAsync((await browser.GetAsync(OtherClient.Address((name, value)))).Headers.Location!.ToString());
        var answer = await browser.SubmitOnceAsync(page, ("email", _priya.Email), ("password", RunningApp.Password));
        Assert.NotNull(OtherClient.Parameter(await browser.GetAsync(answer.Headers.Location!.ToString()), "code"));
    }

    [Fact]
    public async Task The_app_is_told_which_sign_in_it_was_and_when()
    {
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var one = (await _client.TokensAsync(_priya)).IdentityClaims;
        var other = (await _client.TokensAsync(_priya)).IdentityClaims;
        Assert.InRange(one.GetProperty("auth_time").GetInt64(), before - 1, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        Assert.NotEqual(one.GetProperty("sid").GetString(), other.GetProperty("sid").GetString());
    }

    [Fact]
    public async Task After_the_password_was_changed_an_earlier_sign_in_gives_no_code()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        await _app.ChangeAsync(db =>
        {
            db.Users.Single(it => it.Id == _priya.Id.Value).SecurityStamp = "another";
            return Task.CompletedTask;
        });
        var answer = await browser.GetAsync(OtherClient.Address());
        Assert.StartsWith("/identity/sign-in?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
