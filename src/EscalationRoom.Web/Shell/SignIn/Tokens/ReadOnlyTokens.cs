namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Stops a token made for reading from changing anything over HTTP.</summary>
internal sealed class ReadOnlyTokens(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var isChange = request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            && request.Path != SignInFeature.HubTicketsPath;
        return isChange && !http.User.MayWrite() ? RefuseAsync(http) : next(http);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        var refusal = new TokenMayOnlyRead();
        return TypedResults.Problem(refusal.Reason, statusCode: StatusCodes.Status403Forbidden, title: nameof(TokenMayOnlyRead)).ExecuteAsync(http);
    }
}
