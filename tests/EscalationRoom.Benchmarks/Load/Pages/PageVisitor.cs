using System.Net;
using System.Text.RegularExpressions;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load.Pages;

/// <summary>Somebody who signed in with a browser: their cookies, and the pages they are sent.</summary>
internal sealed partial class PageVisitor : IDisposable
{
    private const int MostHops = 12;
    private const string Password = "corvane-demo-escalation";

    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _http;

    private PageVisitor(Uri server) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(60) };

    public string Cookies => string.Join("; ", _cookies.Select(it => $"{it.Key}={it.Value}"));

    public static async Task<PageVisitor> SignInAsync(Uri server, DemoPerson person, CancellationToken cancellation)
    {
        var visitor = new PageVisitor(server);
        var form = SignInForm().Match(await visitor.GetAsync("/rooms", cancellation));
        var answers = HiddenFields().Matches(form.Groups[2].Value).ToDictionary(it => it.Groups[1].Value, it => WebUtility.HtmlDecode(it.Groups[2].Value));
        (answers["email"], answers["password"]) = (person.Email, Password);
        var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.Groups[1].Value) { Content = new FormUrlEncodedContent(answers) }, cancellation);
        return page.Contains("<!--Blazor:", StringComparison.Ordinal) ? visitor : throw new InvalidOperationException($"{person.Name} was not signed in.");
    }

    public Task<string> GetAsync(string path, CancellationToken cancellation) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellation);

    public void Dispose() => _http.Dispose();

    /// <summary>Follows every redirect, as a browser would.</summary>
    private async Task<string> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("Origin", _http.BaseAddress!.GetLeftPart(UriPartial.Authority));
            using var answer = await _http.SendAsync(request, cancellation);
            Keep(answer);
            if (answer.Headers.Location is not { } next)
            {
                return await answer.Content.ReadAsStringAsync(cancellation);
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(_http.BaseAddress, next));
        }

        throw new InvalidOperationException("The sign-in goes round in circles.");
    }

    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var key, var rest] ? (key, rest) : (cookie, "");
            _ = value.Length == 0 ? _cookies.Remove(name) : (_cookies[name] = value) is not null;
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenFields();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" id=\"sign-in\">(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex SignInForm();
}
