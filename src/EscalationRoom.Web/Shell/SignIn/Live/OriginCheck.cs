using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.Live;

/// <summary>
/// Turns away live connections that a foreign page opens, before anybody is authenticated: CORS does not protect WebSockets.
/// Programs send no Origin; they reach the hub, which takes no cookie, but not the pages' circuits.
/// </summary>
internal sealed class OriginCheck(RequestDelegate next, OwnAddress own, IOptions<OriginOptions> options)
{
    public static bool IsLive(HttpRequest request) => IsCircuit(request) || request.Path.StartsWithSegments("/hubs");

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsLive(http.Request) || IsAllowed(http))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsAllowed(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            return origin == own.Public || options.Value.Allowed.Contains(origin);
        }

        var opensCircuit = IsCircuit(http.Request) && (http.WebSockets.IsWebSocketRequest || HttpMethods.IsPost(http.Request.Method) || IsUpgrade(http.Request));
        return !opensCircuit;
    }

    private static bool IsCircuit(HttpRequest request) => request.Path.StartsWithSegments("/_blazor");

    /// <summary>The WebSocket middleware comes later in the pipeline; here a handshake is still a plain request.</summary>
    private static bool IsUpgrade(HttpRequest request) =>
        request.Headers.Upgrade.Contains("websocket", StringComparer.OrdinalIgnoreCase) || HttpMethods.IsConnect(request.Method);
}
