using System.Net;
using System.Security.Cryptography;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace EscalationRoom.Identity.Tests;

public sealed class BeingLiedToByAnAuthority : IAsyncLifetime
{
    private LyingAuthority _authority = null!;
    private RunningApp _app = null!;

    public static TheoryData<string> Lies() => [.. Tokens.Keys];

    private static Dictionary<string, Func<SecurityTokenDescriptor, SecurityTokenDescriptor>> Tokens => new()
    {
        ["for another app"] = it => With(it, token => token.Audience = "another-app"),
        ["for nobody"] = it => With(it, token => token.Audience = null),
        ["from another issuer"] = it => With(it, token => token.Issuer = "https://evil.example"),
        ["from nobody"] = it => With(it, token => token.Issuer = null),
        ["long expired"] = it => With(it, token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-2), token.Expires!.Value.AddHours(-2))),
        ["without an end"] = it => With(it, token => token.Expires = null),
        ["not yet valid"] = it => With(it, token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(2), token.Expires!.Value.AddHours(2))),
        ["with another nonce"] = it => Replace(it, "nonce", "another"),
        ["without a nonce"] = it => Replace(it, "nonce", null),
        ["given to another party"] = it => Replace(it, "azp", "another-app"),
        ["without a subject"] = it => Replace(it, "sub", null),
        ["signed with another key"] = it => With(it, token => token.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "its-key" }, SecurityAlgorithms.RsaSha256)),
        ["signed with the app's own secret"] = it => With(it, token => token.SigningCredentials = new(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256)),
        ["not signed"] = it => With(it, token => token.SigningCredentials = null),
    };

    public async ValueTask InitializeAsync()
    {
        _authority = await LyingAuthority.StartAsync();
        _app = await RunningApp.StartAsync(
            ("Identity:Authority", _authority.Address), ("Identity:ClientId", "the-app"), ("Identity:ClientSecret", "secret"),
            ("Identity:RoleClaim:Type", "groups"), ("Identity:RoleClaim:Map:owners", "owner"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Fact]
    public async Task An_honest_answer_lets_the_person_in()
    {
        using var browser = new Browser(_app);
        Assert.Equal("/", (await ReturnAsync(browser)).Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_is_not_right_lets_nobody_in(string lie)
    {
        _authority.Lie = Tokens[lie];
        using var browser = new Browser(_app);
        await IsNotLetIn(browser, await ReturnAsync(browser));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("eyJhbGciOiJub25lIn0")]
    public async Task A_token_with_another_signature_lets_nobody_in(string signature)
    {
        _authority.Garble = it => it[..(it.LastIndexOf('.') + 1)] + signature;
        using var browser = new Browser(_app);
        await IsNotLetIn(browser, await ReturnAsync(browser));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task A_token_that_claims_to_need_no_signature_lets_nobody_in(string signature)
    {
        _authority.Garble = it => $"eyJhbGciOiJub25lIn0.{it.Split('.')[1]}.{signature}";
        using var browser = new Browser(_app);
        await IsNotLetIn(browser, await ReturnAsync(browser));
    }

    [Theory]
    [InlineData("state", null)]
    [InlineData("state", "made-up")]
    [InlineData("code", null)]
    [InlineData("error", "access_denied")]
    public async Task An_answer_nobody_asked_for_lets_nobody_in(string name, string? value)
    {
        using var browser = new Browser(_app);
        await IsNotLetIn(browser, await ReturnAsync(browser, (name, value)));
    }

    [Fact]
    public async Task An_answer_meant_for_another_browser_lets_nobody_in()
    {
        using var attacker = new Browser(_app);
        var state = await AskAsync(attacker);
        using var victim = new Browser(_app);
        await AskAsync(victim);
        await IsNotLetIn(victim, await victim.GoAsync(Answer(state)));
    }

    [Fact]
    public async Task The_same_answer_works_once()
    {
        using var browser = new Browser(_app);
        var answer = Answer(await AskAsync(browser));
        await browser.GoAsync(answer);
        Assert.Equal("/sign-in-failed", (await browser.GoAsync(answer)).Address.AbsolutePath);
    }

    private static async Task IsNotLetIn(Browser browser, Arrival arrival)
    {
        Assert.Contains(arrival.Address.AbsolutePath, new[] { "/sign-in-failed", "/access-denied" });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);
    }

    private static string Answer(string state) => $"/signin-oidc?code=a-code&state={Uri.EscapeDataString(state)}";

    /// <summary>Starts signing in; the state the app will want back.</summary>
    private async Task<string> AskAsync(Browser browser)
    {
        var asked = QueryHelpers.ParseQuery((await browser.GetAsync("/")).Headers.Location!.Query);
        _authority.Hear(asked["nonce"].ToString());
        return asked["state"].ToString();
    }

    private async Task<Arrival> ReturnAsync(Browser browser, params (string Name, string? Value)[] changes)
    {
        var fields = new Dictionary<string, string?> { ["code"] = "a-code", ["state"] = await AskAsync(browser) };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return await browser.GoAsync(QueryHelpers.AddQueryString("/signin-oidc", fields.Where(it => it.Value is not null)));
    }

    private static SecurityTokenDescriptor With(SecurityTokenDescriptor token, Action<SecurityTokenDescriptor> change)
    {
        change(token);
        return token;
    }

    private static SecurityTokenDescriptor Replace(SecurityTokenDescriptor token, string claim, string? value)
    {
        if (token.Subject.FindFirst(claim) is { } old)
        {
            token.Subject.RemoveClaim(old);
        }

        if (value is not null)
        {
            token.Subject.AddClaim(new(claim, value));
        }

        return token;
    }
}
