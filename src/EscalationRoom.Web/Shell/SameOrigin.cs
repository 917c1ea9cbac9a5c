using EscalationRoom.Domain;
using Microsoft.AspNetCore.Antiforgery;

namespace EscalationRoom.Web.Shell;

/// <summary>Endpoints that trust the session cookie answer only our own pages: browsers say where a request comes from, and nobody can forge it.</summary>
internal static class SameOrigin
{
    private const string Header = "Sec-Fetch-Site";
    private const string TokenHeader = "RequestVerificationToken";

    /// <summary>A link that was typed or opened from our pages; not one that another site follows.</summary>
    public static async ValueTask<object?> ForReading(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Headers[Header].ToString() is "same-origin" or "none" or ""
            ? await next(call)
            : new OnlyFromOurOwnPages().ToHttp();

    /// <summary>The token comes in a header: looking for it in the form would read the whole upload into memory.</summary>
    public static async ValueTask<object?> ForWriting(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        var isOurs = http.Request.Headers[Header] == "same-origin"
            && http.Request.Headers.ContainsKey(TokenHeader)
            && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        return isOurs ? await next(call) : new OnlyFromOurOwnPages().ToHttp();
    }
}

public sealed record OnlyFromOurOwnPages() : Refusal("This works from our own pages only. Reload the page and try again there.");
