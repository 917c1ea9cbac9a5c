using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.Security;

/// <summary>
/// Lets only who signed in minutes ago see and change how they sign in: a browser left open, or a stolen cookie, must not be enough to take an account over.
/// </summary>
internal sealed class RecentSignIn(CurrentSignIn current, IOptions<AuthorityOptions> options, TimeProvider clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var cookie = await http.AuthenticateAsync(AuthorityCookies.SignedIn);
        var age = clock.GetUtcNow() - (cookie.Properties?.IssuedUtc ?? DateTimeOffset.MinValue);
        if (age > options.Value.ConfirmationCounts || await current.FindAsync(cookie.Principal, http.RequestAborted) is not { } signedIn)
        {
            return Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", SecurityPaths.Home));
        }

        http.Features.Set(new Proven(signedIn, cookie));
        return await next(context);
    }
}
