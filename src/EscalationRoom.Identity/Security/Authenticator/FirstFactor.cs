using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>
/// On the way in, for who has only a password where more is asked: they choose their second factor now, or do not get in. Nobody who
/// has one can come this way, so a known password never replaces it.
/// </summary>
internal static class FirstFactor
{
    public static void MapFirstFactor(this RouteGroupBuilder pages)
    {
        pages.MapGet(SecurityPaths.FirstFactor, ShowAsync);
        pages.MapPost(SecurityPaths.FirstFactor, EnrolAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, CurrentSignIn current, EnrolAuthenticator enrol, PendingKeys keys, string? returnUrl) =>
        await FindAsync(http, current) is { } halfway
            ? Form(http, halfway, keys, enrol.NewKey(), returnUrl, refusal: null, StatusCodes.Status200OK)
            : StartOver(returnUrl);

    private static async Task<IResult> EnrolAsync(
        HttpContext http, CurrentSignIn current, EnrolAuthenticator enrol, PendingKeys keys, KnownBrowsers browsers, CompleteSignIn complete)
    {
        var form = await Page.ReadFormAsync(http);
        var returnUrl = Page.SafeReturn(form?["returnUrl"]);
        if (form is null || await FindAsync(http, current) is not { } halfway)
        {
            return StartOver(returnUrl);
        }

        if (keys.Open(halfway.Account.Id, form["key"]) is not { } key)
        {
            return Form(http, halfway, keys, enrol.NewKey(), returnUrl, new ThisKeyIsTooOld(), StatusCodes.Status400BadRequest);
        }

        var caller = browsers.CallerOf(http, halfway.Account.Email);
        var result = await enrol.RunAsync(halfway.Account.Id, key, form["code"].ToString(), caller, http.RequestAborted);
        if (!result.IsDone)
        {
            return Form(http, halfway, keys, key, returnUrl, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value.Account, SignInMethods.Password, SignInMethods.Code, SignInMethods.Several);
        return RecoveryCodePages.Show(result.Value.Codes, "Your authenticator app is set up", returnUrl);
    }

    private static async Task<SignedInPerson?> FindAsync(HttpContext http, CurrentSignIn current)
    {
        var cookie = await http.AuthenticateAsync(AuthorityCookies.BetweenSteps);
        return await current.FindAsync(cookie.Principal, http.RequestAborted) is { Account.TwoFactorEnabled: false } halfway ? halfway : null;
    }

    private static IResult StartOver(string? returnUrl) =>
        Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", Page.SafeReturn(returnUrl)));

    private static IResult Form(
        HttpContext http, SignedInPerson halfway, PendingKeys keys, string key, string? returnUrl, Refusal? refusal, int status) =>
        Page.Show<AuthenticatorPage>(
            new()
            {
                [nameof(AuthenticatorPage.FormToken)] = Page.FormToken(http),
                [nameof(AuthenticatorPage.Action)] = SecurityPaths.FirstFactor,
                [nameof(AuthenticatorPage.ReturnUrl)] = Page.SafeReturn(returnUrl),
                [nameof(AuthenticatorPage.Email)] = halfway.Person.Email,
                [nameof(AuthenticatorPage.Key)] = key,
                [nameof(AuthenticatorPage.SealedKey)] = keys.Seal(halfway.Account.Id, key),
                [nameof(AuthenticatorPage.Refusal)] = refusal,
                [nameof(AuthenticatorPage.IsFirst)] = true,
            },
            status);
}
