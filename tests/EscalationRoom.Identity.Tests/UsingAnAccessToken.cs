using System.Net;
using System.Net.Http.Headers;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class UsingAnAccessToken : IAsyncLifetime
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private RunningApp _app = null!;
    private Person _priya = null!;

    private AccessTokenStore Tokens => _app.Services.GetRequiredService<AccessTokenStore>();

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _priya = await _app.AddAsync(SomePeople.Priya());
        _client.BaseAddress = new Uri(_app.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_token_speaks_for_the_person_it_was_made_for()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        Assert.StartsWith("er_pat_", token.Secret, StringComparison.Ordinal);
        Assert.Equal(_priya.Id.ToString(), await TextOf(await Ask("/api/me", token.Secret)));
    }

    [Fact]
    public async Task Using_it_is_written_down_and_trying_another_is_not()
    {
        var used = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        var idle = await Tokens.CreateAsync(_priya.Id, "phone", TokenScope.Write, CancellationToken.None);
        await Ask("/api/me", used.Secret);
        await Ask("/api/me", used.Secret + "x");
        await Tokens.SettleAsync(CancellationToken.None);
        await _app.ChangeAsync(db =>
        {
            Assert.NotNull(db.AccessTokens.Single(it => it.Id == used.Id).UsedAt);
            Assert.Null(db.AccessTokens.Single(it => it.Id == idle.Id).UsedAt);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("er_pat_")]
    [InlineData("er_pat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not.a.token")]
    public async Task Without_a_good_token_the_answer_is_401_and_never_a_redirect(string? token)
    {
        foreach (var path in new[] { "/api/me", "/api/no-such-thing", "/hubs/rooms/negotiate" })
        {
            var answer = await Ask(path, token, path.StartsWith("/hubs", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.First().Scheme);
        }
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/me", token.Secret)).StatusCode);

        await Tokens.RevokeAsync(token.Id, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("/api/me", token.Secret)).StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var expired = await Tokens.CreateAsync(_priya.Id, "old", TokenScope.Write, CancellationToken.None, TimeProvider.System.GetUtcNow().AddSeconds(-1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("/api/me", expired.Secret)).StatusCode);
    }

    [Fact]
    public async Task A_token_of_somebody_who_left_is_refused_at_once()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/me", token.Secret)).StatusCode);

        await _app.DeactivateAsync(_priya);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("/api/me", token.Secret)).StatusCode);
    }

    [Fact]
    public async Task A_token_for_reading_reads_but_changes_nothing()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "dashboard", TokenScope.Read, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, (await Ask("/api/me", token.Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Ask("/api/change", token.Secret, HttpMethod.Post)).StatusCode);
    }

    [Fact]
    public async Task A_token_in_the_address_is_refused_even_beside_a_good_header()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        foreach (var path in new[] { "/api/me?access_token=", "/hubs/rooms?id=1&access_token=" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(path + token.Secret, token: null)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(path + token.Secret, token.Secret)).StatusCode);
        }
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored()
    {
        var token = await Tokens.CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        await _app.ChangeAsync(db =>
        {
            var row = db.AccessTokens.Single(it => it.Id == token.Id);
            Assert.Equal(32, row.SecretHash.Length);
            Assert.DoesNotContain(token.Secret, row.Name + row.Scope, StringComparison.Ordinal);
            return Task.CompletedTask;
        });
    }

    private static Task<string> TextOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    private async Task<HttpResponseMessage> Ask(string path, string? token, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _client.SendAsync(request);
    }
}
