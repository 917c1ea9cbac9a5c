namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Stops a token made for reading from changing anything over HTTP. The hub asks <see cref="SignedIn.MayWrite"/> itself.</summary>
internal sealed class ReadOnlyTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var isChange = request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            && request.Path != SignInFeature.HubTicketsPath;
        return isChange && !http.User.MayWrite() ? RefuseAsync(http) : next(http);
    }

    private static Task RefuseAsync(HttpContext http) => TypedResults
        .Problem("This token may only read. Make one with the scope write.", statusCode: StatusCodes.Status403Forbidden, title: "TokenMayOnlyRead")
        .ExecuteAsync(http);
}
