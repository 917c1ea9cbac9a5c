namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>
/// Carries the app's own calls to the authority. Their public address may not be reachable from in here (a proxy, a container),
/// so they go to an inside address and keep the public name.
/// </summary>
internal sealed class BackChannel(Func<Uri?> publicAddress, Func<Uri?> inside) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } wanted && publicAddress() is { } known && IsSameOrigin(wanted, known) && inside() is { } target)
        {
            request.Headers.Host = wanted.Authority;
            request.Headers.Add("X-Forwarded-Proto", wanted.Scheme);
            request.RequestUri = new Uri(target, wanted.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static bool IsSameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
