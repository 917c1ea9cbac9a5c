using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The page with e-mail address and password.</summary>
internal static class PasswordStep
{
    public static Task<IResult> ShowAsync(HttpContext http, DemoPeople demo, string? returnUrl) =>
        FormAsync(http, demo, returnUrl, email: "", refusal: null, StatusCodes.Status200OK);

    public static async Task<IResult> TakeAsync(HttpContext http, CheckPassword check, DemoPeople demo)
    {
        if (await Page.ReadFormAsync(http) is not { } form)
        {
            return await FormAsync(http, demo, http.Request.Query["returnUrl"], "", new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var (email, returnUrl) = (form["email"].ToString(), Page.SafeReturn(form["returnUrl"]));
        var result = await check.RunAsync(email, form["password"].ToString(), http.Connection.RemoteIpAddress, http.RequestAborted);
        return result.IsDone
            ? await GoOnAsync(http, result.Value, returnUrl)
            : await FormAsync(http, demo, returnUrl, email, result.Refusal, StatusOf(result.Refusal));
    }

    private static async Task<IResult> GoOnAsync(HttpContext http, Account account, string returnUrl)
    {
        var scheme = account.TwoFactorEnabled ? AuthorityCookies.BetweenSteps : AuthorityCookies.SignedIn;
        await http.SignInAsync(scheme, AuthorityCookies.PrincipalFor(account));
        return account.TwoFactorEnabled
            ? Results.Redirect(SignInPages.SecondStepPath + QueryString.Create("returnUrl", returnUrl))
            : Results.Redirect(returnUrl);
    }

    private static async Task<IResult> FormAsync(
        HttpContext http, DemoPeople demo, string? returnUrl, string email, Refusal? refusal, int status) =>
        Page.Show<SignInPage>(
            new()
            {
                [nameof(SignInPage.FormToken)] = Page.FormToken(http),
                [nameof(SignInPage.ReturnUrl)] = Page.SafeReturn(returnUrl),
                [nameof(SignInPage.Email)] = email,
                [nameof(SignInPage.Refusal)] = refusal,
                [nameof(SignInPage.Demo)] = await demo.ListAsync(http.RequestAborted),
                [nameof(SignInPage.DemoPassword)] = demo.Password,
            },
            status);

    private static int StatusOf(Refusal refusal) =>
        refusal is TooManyAttempts ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
}

public sealed record ThisPageWasOpenTooLong() : Refusal("This page was open too long. Please sign in again.");
