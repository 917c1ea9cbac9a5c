using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn;

/// <summary>What the pages tell the browser about themselves: no foreign content, no framing, forms that lead here or on to a registered app.</summary>
internal sealed class PageHeaders(IOptions<AuthorityOptions> options) : IEndpointFilter
{
    private readonly string _policy = Policy(options.Value);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var page = await next(context);
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return page;
    }

    /// <summary>Browsers hold a form to its policy through all redirects, and the last of these leads to the app.</summary>
    private static string Policy(AuthorityOptions options)
    {
        var addresses = options.RedirectUris.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(options.Clients.SelectMany(it => it.RedirectUris.Concat(it.SignedOutUris)));
        var apps = addresses.Select(it => new Uri(it).GetLeftPart(UriPartial.Authority)).Distinct();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
            + $"form-action {string.Join(' ', apps.Prepend("'self'"))}; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
    }
}
