using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>An application registered at the server, which a test can let misbehave parameter by parameter.</summary>
public sealed class OtherClient : IDisposable
{
    public const string Id = "other-app";
    public const string Secret = "a-secret-of-the-other-app";
    public const string Callback = "https://other.example/callback";

    private const string Verifier = "abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEFGHIJ";

    private readonly RunningApp _app;
    private readonly HttpClient _http;

    public OtherClient(RunningApp app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Address) };
    }

    public static (string Key, string Value)[] Settings { get; } =
    [
        ("Identity:Clients:0:Id", Id), ("Identity:Clients:0:Secret", Secret), ("Identity:Clients:0:MayStay", "true"),
        ("Identity:Clients:0:RedirectUris:0", Callback), ("Identity:Clients:0:SignedOutUris:0", "https://other.example/bye"),
    ];

    public static Dictionary<string, string?> Request => new()
    {
        ["client_id"] = Id,
        ["redirect_uri"] = Callback,
        ["response_type"] = "code",
        ["scope"] = "openid profile email offline_access escalationroom",
        ["state"] = "the-state",
        ["nonce"] = "the-nonce",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    /// <summary>Asks for a code as somebody who has just signed in; the answer is where the browser is sent.</summary>
    public async Task<HttpResponseMessage> AuthorizeAsync(Person person, params (string Name, string? Value)[] changes)
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(person);
        return await browser.GetAsync(Address(changes));
    }

    public static string Address(params (string Name, string? Value)[] changes) =>
        "/connect/authorize" + QueryString.Create(Changed(Request, changes));

    public async Task<string> CodeAsync(Person person, params (string Name, string? Value)[] changes)
    {
        var answer = await AuthorizeAsync(person, changes);
        return Parameter(answer, "code") ?? throw new InvalidOperationException(answer.Headers.Location + await answer.Content.ReadAsStringAsync());
    }

    public Task<TokenAnswer> RedeemAsync(string code, params (string Name, string? Value)[] changes) => PostAsync(
        new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Callback, ["code_verifier"] = Verifier }, changes);

    public Task<TokenAnswer> RefreshAsync(string token, params (string Name, string? Value)[] changes) =>
        PostAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = token }, changes);

    public async Task<TokenAnswer> TokensAsync(Person person) => await RedeemAsync(await CodeAsync(person));

    public async Task<HttpResponseMessage> AskAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request);
    }

    public async Task<string> ReadTextAsync(string path, string token) => await (await AskAsync(path, token)).Content.ReadAsStringAsync();

    public async Task<JsonElement> ReadAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await _http.GetStringAsync(path));

    public static string? Parameter(HttpResponseMessage redirect, string name) =>
        redirect.Headers.Location is { IsAbsoluteUri: true } location && QueryHelpers.ParseQuery(location.Query).TryGetValue(name, out var value)
            ? value.ToString()
            : null;

    public void Dispose() => _http.Dispose();

    private static Dictionary<string, string?> Changed(Dictionary<string, string?> fields, (string Name, string? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields.Where(it => it.Value is not null).ToDictionary(it => it.Key, it => it.Value);
    }

    private async Task<TokenAnswer> PostAsync(Dictionary<string, string?> fields, (string Name, string? Value)[] changes)
    {
        fields["client_id"] = Id;
        fields["client_secret"] = Secret;
        using var form = new FormUrlEncodedContent(Changed(fields, changes));
        using var answer = await _http.PostAsync("/connect/token", form);
        return new TokenAnswer(answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }
}
