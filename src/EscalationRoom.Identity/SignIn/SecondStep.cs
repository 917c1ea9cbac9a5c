using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The page that asks for the authenticator's code, after the password was right.</summary>
internal static class SecondStep
{
    public static async Task<IResult> ShowAsync(HttpContext http, CurrentSignIn current, string? returnUrl) =>
        await FindAsync(http, current) is null ? StartOver(returnUrl) : Form(http, returnUrl, refusal: null, StatusCodes.Status200OK);

    public static async Task<IResult> TakeAsync(
        HttpContext http, CurrentSignIn current, CheckSecondStep check, KnownBrowsers browsers, CompleteSignIn complete)
    {
        var form = await Page.ReadFormAsync(http);
        var returnUrl = Page.SafeReturn(form?["returnUrl"]);
        if (form is null || await FindAsync(http, current) is not { } halfway)
        {
            return StartOver(returnUrl);
        }

        var caller = browsers.CallerOf(http, halfway.Account.Email);
        var result = await check.RunAsync(halfway.Account.Id, form["code"].ToString(), caller, http.RequestAborted);
        if (!result.IsDone)
        {
            return Form(http, returnUrl, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value, SignInMethods.Password, SignInMethods.Code, SignInMethods.Several);
        return Results.Redirect(returnUrl);
    }

    private static async Task<SignedInPerson?> FindAsync(HttpContext http, CurrentSignIn current)
    {
        var cookie = await http.AuthenticateAsync(AuthorityCookies.BetweenSteps);
        return await current.FindAsync(cookie.Principal, http.RequestAborted);
    }

    private static IResult StartOver(string? returnUrl) =>
        Results.Redirect(SignInPages.SignInPath + QueryString.Create("returnUrl", Page.SafeReturn(returnUrl)));

    private static IResult Form(HttpContext http, string? returnUrl, Refusal? refusal, int status) =>
        Page.Show<SecondStepPage>(
            new()
            {
                [nameof(SecondStepPage.FormToken)] = Page.FormToken(http),
                [nameof(SecondStepPage.ReturnUrl)] = Page.SafeReturn(returnUrl),
                [nameof(SecondStepPage.Refusal)] = refusal,
            },
            status);
}
