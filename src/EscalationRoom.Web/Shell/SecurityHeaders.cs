using System.Security.Cryptography;

namespace EscalationRoom.Web.Shell;

/// <summary>What every answer says to the browser about what it may do with it. Outermost, so that no answer goes without.</summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    private const string NonceItem = "csp-nonce";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, following) =>
        {
            http.Response.OnStarting(() =>
            {
                Add(http);
                return Task.CompletedTask;
            });
            await following(http);
        });
        next(app);
    };

    internal static string NonceOf(HttpContext http) =>
        (string)(http.Items[NonceItem] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    private static void Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.TryAdd("Content-Security-Policy", Policy(NonceOf(http)));
        if (string.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }
    }

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";
}
