namespace EscalationRoom.Web.Shell.SignIn.Live;

/// <summary>Registers each request that stays open, for as long as it does.</summary>
internal sealed class HoldLiveConnections(RequestDelegate next, LiveConnections connections)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!OriginCheck.IsLive(http.Request) || http.User.Identity is not { IsAuthenticated: true })
        {
            await next(http);
            return;
        }

        using var held = connections.Add(http.User, http.Abort);
        await next(http);
    }
}
