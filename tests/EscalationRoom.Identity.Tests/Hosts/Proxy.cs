using System.Net;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>A TLS proxy as a browser sees it: one public https address, carried on to a plain one inside.</summary>
public sealed class Proxy(Uri publicAddress, Uri inside, CookieContainer cookies) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wanted = request.RequestUri!;
        Assert.Equal(publicAddress.Authority, wanted.Authority);
        request.Headers.Host = wanted.Authority;
        request.Headers.Add("X-Forwarded-Proto", wanted.Scheme);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(wanted));
        request.RequestUri = new Uri(inside, wanted.PathAndQuery);
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            cookies.SetCookies(wanted, cookie);
        }

        return response;
    }
}
