using System.Net;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>A browser as far as signing in needs one: cookies, redirects one by one, forms.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="from">The address it has, as a proxy on this machine would tell; else this machine's.</param>
    public Browser(RunningApp app, string? from = null)
    {
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = new Uri(app.Address) };
        if (from is not null)
        {
            _client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        }
    }

    /// <summary>A browser that reaches the app through a TLS proxy.</summary>
    public Browser(RunningApp app, Uri publicAddress) =>
        _client = new HttpClient(new Proxy(publicAddress, new Uri(app.Address), Cookies)) { BaseAddress = publicAddress };

    public CookieContainer Cookies { get; } = new();

    public async Task<HttpResponseMessage> GetAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        return await _client.SendAsync(request);
    }

    /// <summary>Sends a form of our own making, as a script or a foreign page might.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([]) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>Opens a request that stays open, as a page's live connection does.</summary>
    public async Task<Stream> OpenAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
    }

    /// <summary>Goes on from redirect to redirect until a page is there.</summary>
    public async Task<Arrival> GoAsync(string url) => await FollowAsync(new Uri(_client.BaseAddress!, url), await GetAsync(url));

    /// <summary>Fills the form of a page and goes where it leads.</summary>
    public async Task<Arrival> SubmitAsync(Arrival page, params (string Name, string Value)[] typed) =>
        await FollowAsync(page.Address, await SubmitOnceAsync(page, typed));

    /// <summary>Fills the form of a page and stays where it was.</summary>
    public async Task<HttpResponseMessage> SubmitOnceAsync(Arrival page, params (string Name, string Value)[] typed)
    {
        var fields = FieldsOf(page);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        var action = new Uri(page.Address, WebUtility.HtmlDecode(Action().Match(page.Text).Groups[1].Value));
        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(action, form);
    }

    /// <summary>Sends the page's form elsewhere, as a script of the page may.</summary>
    public async Task<HttpResponseMessage> SendAsync(Arrival page, string path, params (string Name, string Value)[] typed)
    {
        var fields = FieldsOf(page);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(path, form);
    }

    public async Task<Arrival> SignInAsync(Person person, string password = RunningApp.Password, string to = "/") =>
        await SubmitAsync(await GoAsync(to), ("email", person.Email), ("password", password));

    public void Dispose() => _client.Dispose();

    /// <summary>The hidden fields of the first form.</summary>
    private static Dictionary<string, string> FieldsOf(Arrival page) => Hidden()
        .Matches(page.Text[..Math.Max(page.Text.IndexOf("</form>", StringComparison.Ordinal), 0)])
        .ToDictionary(it => it.Groups[1].Value, it => WebUtility.HtmlDecode(it.Groups[2].Value));

    public async Task<Arrival> FollowAsync(Uri address, HttpResponseMessage response)
    {
        for (var steps = 0; steps < 10 && response.Headers.Location is { } location; steps++)
        {
            address = new Uri(address, location);
            response = await GetAsync(address.ToString());
        }

        return new Arrival(address, response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Action();
}

/// <summary>Where the browser ended up, and what it shows there.</summary>
public sealed record Arrival(Uri Address, HttpStatusCode Status, string Text);
