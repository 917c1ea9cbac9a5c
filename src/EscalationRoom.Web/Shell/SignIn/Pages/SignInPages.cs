using System.Security.Claims;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EscalationRoom.Web.Shell.SignIn.Pages;

/// <summary>The app's own few addresses around signing in and out. The forms themselves are the authority's.</summary>
internal static class SignInPages
{
    public static void MapSignInPages(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery();
        pages.MapGet(SignInPaths.SignIn, (string? returnUrl) => Results.Challenge(new() { RedirectUri = Local(returnUrl) }, [Schemes.OpenId]));
        app.MapGet(AccountPlaces.Confirm, Confirm);
        pages.MapPost(SignInPaths.SignOut, SignOutAsync);
        pages.MapGet(SignInPaths.SignedOut, IResult (HttpContext http) => Notice(http, "You are signed out", "Your session has ended on this device.", StatusCodes.Status200OK));
        pages.MapGet(SignInPaths.Failed, IResult (HttpContext http) => Notice(
            http, "Signing in did not work", "The sign-in took too long or was interrupted. Nothing is lost; please try again.", StatusCodes.Status400BadRequest));
        pages.MapGet(SignInPaths.AccessDenied, IResult (HttpContext http) => Notice(
            http, "No access", "You are signed in, but you have no access here. Ask an administrator, or sign in as somebody else.", StatusCodes.Status403Forbidden));
    }

    /// <summary>Whoever is signed in signs in once more, at the authority, and comes back to the same session.</summary>
    private static IResult Confirm(ClaimsPrincipal me, string? returnUrl) => me.SessionId() is { } session
        ? Results.Challenge(ConfirmIdentity.Ask(session, Local(returnUrl)), [Schemes.OpenId])
        : Results.Redirect(Local(returnUrl));

    /// <summary>Ends the session here, then at the authority. Only our own pages may ask for it.</summary>
    private static async Task<IResult> SignOutAsync(HttpContext http, OwnAddress own, IAntiforgery forms)
    {
        if (!IsFromOurPage(http.Request, own) && !await forms.IsRequestValidAsync(http))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!(await http.AuthenticateAsync(Schemes.Cookie)).Succeeded)
        {
            return Results.Redirect(SignInPaths.SignedOut);
        }

        await http.SignOutAsync(Schemes.OpenId, new() { RedirectUri = SignInPaths.SignedOut });
        await http.SignOutAsync(Schemes.Cookie);
        return GoOn(http, own);
    }

    /// <summary>A form may only lead to our own origin (CSP, form-action); to another authority the browser goes on from a page of ours.</summary>
    private static IResult GoOn(HttpContext http, OwnAddress own)
    {
        var next = http.Response.Headers.Location.ToString();
        if (next.Length == 0 || next.StartsWith('/') || next.StartsWith(own.Public + "/", StringComparison.Ordinal))
        {
            return Results.Empty;
        }

        http.Response.Headers.Remove("Location");
        return Notice(http, "Signing out", "You are signed out here. Your sign-in server ends its session, too.", StatusCodes.Status200OK, next);
    }

    private static bool IsFromOurPage(HttpRequest request, OwnAddress own) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin == own.Public,
        var site => site == "same-origin",
    };

    /// <summary>Only a path of our own: <c>//elsewhere</c> and <c>/\elsewhere</c> are other hosts to a browser.</summary>
    private static string Local(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) ? url : "/";

    private static RazorComponentResult<SignInNotice> Notice(HttpContext http, string title, string text, int status, string? next = null) => new(new Dictionary<string, object?>
    {
        [nameof(SignInNotice.Choice)] = ColourCookies.Of(http.Request).Choice,
        [nameof(SignInNotice.Title)] = title,
        [nameof(SignInNotice.Text)] = text,
        [nameof(SignInNotice.Next)] = next,
    })
    {
        StatusCode = status,
    };
}
