using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

public sealed class BringingAnAuthorityTokenToTheApi(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private readonly OtherClient _client = fixture.Client;
    private Person _priya = null!;

    public async ValueTask InitializeAsync() => _priya = await _app.AddAsync(SomePeople.Priya());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_token_made_for_the_API_is_taken() =>
        Assert.Equal(_priya.Id.ToString(), await _client.ReadTextAsync("/api/me", (await _client.TokensAsync(_priya)).Access));

    [Fact]
    public async Task A_token_made_for_something_else_is_refused()
    {
        var tokens = await _client.RedeemAsync(await _client.CodeAsync(_priya, ("scope", "openid profile")));
        await IsRefused(tokens.Access);
    }

    [Fact]
    public async Task An_identity_token_is_no_access_token() =>
        await IsRefused((await _client.TokensAsync(_priya)).Body.GetProperty("id_token").GetString()!);

    [Fact]
    public async Task A_refresh_token_is_no_access_token() => await IsRefused((await _client.TokensAsync(_priya)).Refresh);

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var parts = (await _client.TokensAsync(_priya)).Access.Split('.');
        var header = Encoded("""{"alg":"none","typ":"at+jwt"}""");
        await IsRefused($"{header}.{parts[1]}.");
        await IsRefused($"{header}.{parts[1]}.{parts[2]}");
        await IsRefused($"{parts[0]}.{parts[1]}.");
    }

    [Theory]
    [InlineData("sub", "00000000-0000-7000-8000-000000000001")]
    [InlineData("tier", "3")]
    [InlineData("aud", "escalationroom-admin")]
    [InlineData("iss", "https://evil.example/")]
    [InlineData("exp", "99999999999")]
    public async Task A_token_with_a_changed_claim_is_refused(string claim, string value)
    {
        var parts = (await _client.TokensAsync(_priya)).Access.Split('.');
        var claims = JsonSerializer.Deserialize<JsonObject>(Base64Url.DecodeFromChars(parts[1]))!;
        claims[claim] = long.TryParse(value, out var number) ? number : value;
        await IsRefused($"{parts[0]}.{Encoded(claims.ToJsonString())}.{parts[2]}");
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var jwks = await _client.ReadAsync("/.well-known/jwks");
        var modulus = jwks.GetProperty("keys")[0].GetProperty("n").GetString()!;
        var payload = (await _client.TokensAsync(_priya)).Access.Split('.')[1];
        var signed = $"{Encoded("""{"alg":"HS256","typ":"at+jwt"}""")}.{payload}";
        var signature = System.Security.Cryptography.HMACSHA256.HashData(Base64Url.DecodeFromChars(modulus), Encoding.ASCII.GetBytes(signed));
        await IsRefused($"{signed}.{Base64Url.EncodeToString(signature)}");
    }

    [Fact]
    public async Task A_token_of_somebody_who_left_is_refused_at_once()
    {
        var tokens = await _client.TokensAsync(_priya);
        await _app.DeactivateAsync(_priya);
        await IsRefused(tokens.Access);
    }

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private async Task IsRefused(string token) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.AskAsync("/api/me", token)).StatusCode);
}
