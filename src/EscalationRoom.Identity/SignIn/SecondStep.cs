using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The page that asks for the authenticator's code, or a passkey, after the password was right.</summary>
internal sealed class SecondStep(CurrentSignIn current, UserManager<Account> accounts, CheckSecondStep check, KnownBrowsers browsers, CompleteSignIn complete)
{
    public static Task<IResult> ShowAsync(HttpContext http, SecondStep step, string? returnUrl) => step.ShowAsync(http, returnUrl);

    public static Task<IResult> TakeAsync(HttpContext http, SecondStep step) => step.TakeAsync(http);

    private async Task<IResult> ShowAsync(HttpContext http, string? returnUrl) => await FindAsync(http) is { } halfway
        ? await FormAsync(http, halfway, returnUrl, refusal: null, StatusCodes.Status200OK)
        : StartOver(returnUrl);

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        var form = await Page.ReadFormAsync(http);
        var returnUrl = Page.SafeReturn(form?["returnUrl"]);
        if (form is null || await FindAsync(http) is not { } halfway)
        {
            return StartOver(returnUrl);
        }

        var caller = browsers.CallerOf(http, halfway.Account.Email);
        var result = await check.RunAsync(halfway.Account.Id, form["code"].ToString(), caller, http.RequestAborted);
        if (!result.IsDone)
        {
            return await FormAsync(http, halfway, returnUrl, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value, SignInMethods.Password, SignInMethods.Code, SignInMethods.Several);
        return Results.Redirect(returnUrl);
    }

    private async Task<SignedInPerson?> FindAsync(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(AuthorityCookies.BetweenSteps);
        return await current.FindAsync(cookie.Principal, http.RequestAborted);
    }

    private static IResult StartOver(string? returnUrl) =>
        Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", Page.SafeReturn(returnUrl)));

    private async Task<IResult> FormAsync(HttpContext http, SignedInPerson halfway, string? returnUrl, Refusal? refusal, int status) =>
        Page.Show<SecondStepPage>(
            new()
            {
                [nameof(SecondStepPage.FormToken)] = Page.FormToken(http),
                [nameof(SecondStepPage.ReturnUrl)] = Page.SafeReturn(returnUrl),
                [nameof(SecondStepPage.HasApp)] = await accounts.GetAuthenticatorKeyAsync(halfway.Account) is not null,
                [nameof(SecondStepPage.HasPasskey)] = (await accounts.GetPasskeysAsync(halfway.Account)).Count > 0,
                [nameof(SecondStepPage.Refusal)] = refusal,
            },
            status);
}
