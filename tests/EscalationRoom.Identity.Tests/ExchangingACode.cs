using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

public sealed class ExchangingACode(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private readonly OtherClient _client = fixture.Client;
    private Person _priya = null!;

    public async ValueTask InitializeAsync() => _priya = await _app.AddAsync(SomePeople.Priya());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_code_gives_tokens_that_say_tier_role_and_authority()
    {
        var tokens = await _client.TokensAsync(_priya);
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.All([tokens.AccessClaims, tokens.IdentityClaims], it =>
        {
            Assert.Equal(_priya.Id.ToString(), it.GetProperty("sub").GetString());
            Assert.Equal("Priya Raman", it.GetProperty("name").GetString());
            Assert.Equal(2, it.GetProperty("tier").GetInt32());
            Assert.Equal("owner", it.GetProperty("role").GetString());
            Assert.Equal("A2", it.GetProperty("authority").GetString());
            Assert.False(it.TryGetProperty("reviewer", out _));
        });
    }

    [Fact]
    public async Task A_reviewer_is_named_as_one_and_a_contact_with_their_client()
    {
        var noor = await _app.AddAsync(SomePeople.Noor());
        var client = Domain.Clients.ClientId.New();
        var ruth = await _app.AddAsync(SomePeople.Ruth() with { Client = client });
        Assert.Equal("legal", (await _client.TokensAsync(noor)).IdentityClaims.GetProperty("reviewer").GetString());
        Assert.Equal(client.ToString(), (await _client.TokensAsync(ruth)).IdentityClaims.GetProperty("client").GetString());
    }

    [Fact]
    public async Task An_access_token_lives_five_minutes_and_is_made_for_the_API_alone()
    {
        var tokens = await _client.TokensAsync(_priya);
        var access = tokens.AccessClaims;
        Assert.Equal(300, access.GetProperty("exp").GetInt64() - access.GetProperty("iat").GetInt64());
        Assert.Equal("escalationroom", access.GetProperty("aud").GetString());
        Assert.Equal("the-nonce", tokens.IdentityClaims.GetProperty("nonce").GetString());
        Assert.Equal(OtherClient.Id, tokens.IdentityClaims.GetProperty("aud").GetString());
        Assert.False(access.TryGetProperty("stamp", out _));
        Assert.False(access.TryGetProperty("email", out _));
    }

    [Fact]
    public async Task Userinfo_says_the_same_and_only_what_was_asked_for()
    {
        var tokens = await _client.TokensAsync(_priya);
        var told = await _client.ReadTextAsync("/connect/userinfo", tokens.Access);
        Assert.Contains($"\"email\":\"{_priya.Email}\"", told, StringComparison.Ordinal);
        Assert.Contains("\"tier\":2", told, StringComparison.Ordinal);

        var narrow = await _client.RedeemAsync(await _client.CodeAsync(_priya, ("scope", "openid escalationroom")));
        told = await _client.ReadTextAsync("/connect/userinfo", narrow.Access);
        Assert.Equal($$"""{"sub":"{{_priya.Id}}"}""", told);
    }

    [Fact]
    public async Task A_code_works_once_and_trying_again_takes_the_tokens_back()
    {
        var code = await _client.CodeAsync(_priya);
        var first = await _client.RedeemAsync(code);
        Assert.True(first.HasTokens);
        Assert.Equal("invalid_grant", (await _client.RedeemAsync(code)).Error);
        Assert.Equal("invalid_grant", (await _client.RefreshAsync(first.Refresh)).Error);
    }

    [Fact]
    public async Task Of_many_who_bring_the_same_code_at_once_one_gets_tokens()
    {
        var code = await _client.CodeAsync(_priya);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.RedeemAsync(code)));
        Assert.InRange(answers.Count(it => it.HasTokens), 0, 1);
    }

    [Theory]
    [InlineData("client_secret", "wrong", "invalid_client")]
    [InlineData("client_secret", null, "invalid_client")]
    [InlineData("client_id", "nobody", "invalid_client")]
    [InlineData("client_id", "escalationroom-web", "invalid_client")]
    [InlineData("code_verifier", "wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong", "invalid_grant")]
    [InlineData("code_verifier", null, "invalid_request")]
    [InlineData("code_verifier", "", "invalid_request")]
    [InlineData("redirect_uri", "https://evil.example/callback", "invalid_grant")]
    [InlineData("redirect_uri", null, "invalid_request")]
    [InlineData("code", "made-up", "invalid_grant")]
    [InlineData("grant_type", "password", "unsupported_grant_type")]
    [InlineData("grant_type", "client_credentials", "unsupported_grant_type")]
    [InlineData("grant_type", "implicit", "unsupported_grant_type")]
    [InlineData("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "unsupported_grant_type")]
    public async Task A_wrong_exchange_gives_no_tokens(string name, string? value, string error)
    {
        var answer = await _client.RedeemAsync(await _client.CodeAsync(_priya), (name, value));
        Assert.False(answer.HasTokens);
        Assert.Equal(error, answer.Error);
    }

    [Fact]
    public async Task Another_apps_code_is_worth_nothing()
    {
        var code = await _client.CodeAsync(_priya);
        var own = _app.Services.GetService(typeof(Data.Accounts.StoredKeys)) as Data.Accounts.StoredKeys;
        var answer = await _client.RedeemAsync(code, ("client_id", "escalationroom-web"), ("client_secret", own!.ClientSecret()));
        Assert.False(answer.HasTokens);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_using_it_again_ends_the_whole_chain()
    {
        var first = await _client.TokensAsync(_priya);
        var second = await _client.RefreshAsync(first.Refresh);
        Assert.True(second.HasTokens);
        Assert.NotEqual(first.Refresh, second.Refresh);

        Assert.Equal("invalid_grant", (await _client.RefreshAsync(first.Refresh)).Error);
        Assert.Equal("invalid_grant", (await _client.RefreshAsync(second.Refresh)).Error);
    }

    [Fact]
    public async Task Refreshing_brings_the_tier_of_now()
    {
        var tokens = await _client.TokensAsync(_priya);
        await _app.ChangeAsync(db => Task.FromResult(db.People.Update(_priya with { Tier = 3, Role = Role.Exec })));
        var refreshed = await _client.RefreshAsync(tokens.Refresh);
        Assert.Equal(3, refreshed.AccessClaims.GetProperty("tier").GetInt32());
        Assert.Equal("exec", refreshed.AccessClaims.GetProperty("role").GetString());
    }

    [Fact]
    public async Task Who_left_can_neither_exchange_nor_refresh_nor_ask_for_userinfo()
    {
        var code = await _client.CodeAsync(_priya);
        var tokens = await _client.TokensAsync(_priya);
        await _app.DeactivateAsync(_priya);
        Assert.Equal("invalid_grant", (await _client.RedeemAsync(code)).Error);
        Assert.Equal("invalid_grant", (await _client.RefreshAsync(tokens.Refresh)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.AskAsync("/connect/userinfo", tokens.Access)).StatusCode);
    }
}
