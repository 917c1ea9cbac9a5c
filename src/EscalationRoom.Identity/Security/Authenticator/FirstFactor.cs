using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.SignIn.Attempts;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>On the way in, for who sets an authenticator app up as their second factor. The page offers a passkey instead.</summary>
internal sealed class FirstFactor(Halfway halfway, EnrolAuthenticator enrol, PendingKeys keys, KnownBrowsers browsers, CompleteSignIn complete)
{
    public static Task<IResult> ShowAsync(HttpContext http, FirstFactor first, string? returnUrl) => first.ShowAsync(http, returnUrl);

    public static Task<IResult> EnrolAsync(HttpContext http, FirstFactor first) => first.EnrolAsync(http);

    public string NewKey() => enrol.NewKey();

    public IResult Form(HttpContext http, SignedInPerson who, string key, string? returnUrl, Refusal? refusal, int status) =>
        Page.Show<AuthenticatorPage>(
            new()
            {
                [nameof(AuthenticatorPage.FormToken)] = Page.FormToken(http),
                [nameof(AuthenticatorPage.Action)] = SecurityPaths.FirstFactor,
                [nameof(AuthenticatorPage.ReturnUrl)] = Page.SafeReturn(returnUrl),
                [nameof(AuthenticatorPage.Email)] = who.Person.Email,
                [nameof(AuthenticatorPage.Key)] = key,
                [nameof(AuthenticatorPage.SealedKey)] = keys.Seal(who.Account.Id, key),
                [nameof(AuthenticatorPage.Refusal)] = refusal,
                [nameof(AuthenticatorPage.IsFirst)] = true,
            },
            status);

    private async Task<IResult> ShowAsync(HttpContext http, string? returnUrl) => await halfway.FindAsync(http) is { } who
        ? Form(http, who, NewKey(), returnUrl, refusal: null, StatusCodes.Status200OK)
        : Halfway.StartOver(returnUrl);

    private async Task<IResult> EnrolAsync(HttpContext http)
    {
        var form = await Page.ReadFormAsync(http);
        var returnUrl = Page.SafeReturn(form?["returnUrl"]);
        if (form is null || await halfway.FindAsync(http) is not { } who)
        {
            return Halfway.StartOver(returnUrl);
        }

        if (keys.Open(who.Account.Id, form["key"]) is not { } key)
        {
            return Form(http, who, NewKey(), returnUrl, new ThisKeyIsTooOld(), StatusCodes.Status400BadRequest);
        }

        var caller = browsers.CallerOf(http, who.Account.Email);
        var result = await enrol.RunAsync(who.Account.Id, key, form["code"].ToString(), caller, http.RequestAborted);
        if (!result.IsDone)
        {
            return Form(http, who, key, returnUrl, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value.Account, SignInMethods.Password, SignInMethods.Code, SignInMethods.Several);
        return RecoveryCodePages.Show(result.Value.Codes, "Your authenticator app is set up", returnUrl);
    }
}
