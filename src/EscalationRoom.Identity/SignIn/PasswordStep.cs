using EscalationRoom.Domain;
using EscalationRoom.Identity.Security;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The page with e-mail address and password.</summary>
internal static class PasswordStep
{
    public static Task<IResult> ShowAsync(HttpContext http, DemoPeople demo, string? returnUrl) =>
        FormAsync(http, demo, returnUrl, email: "", refusal: null, StatusCodes.Status200OK);

    public static async Task<IResult> TakeAsync(
        HttpContext http, CheckPassword check, DemoPeople demo, KnownBrowsers browsers, SecondFactorPolicy policy, CompleteSignIn complete)
    {
        if (await Page.ReadFormAsync(http) is not { } form)
        {
            return await FormAsync(http, demo, http.Request.Query["returnUrl"], "", new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var (email, returnUrl) = (form["email"].ToString().Trim(), Page.SafeReturn(form["returnUrl"]));
        var result = await check.RunAsync(email, form["password"].ToString(), browsers.CallerOf(http, email), http.RequestAborted);
        if (!result.IsDone)
        {
            return await FormAsync(http, demo, returnUrl, email, result.Refusal, Page.StatusOf(result.Refusal));
        }

        if (NextStep(result.Value, policy) is { } path)
        {
            await http.SignInAsync(AuthorityCookies.BetweenSteps, AuthorityCookies.PrincipalFor(result.Value.Account, SignInMethods.Password));
            return Results.Redirect(path + QueryString.Create("returnUrl", returnUrl));
        }

        await complete.RunAsync(http, result.Value.Account, SignInMethods.Password);
        return Results.Redirect(returnUrl);
    }

    /// <summary>Where the password alone does not suffice: proving the second factor, or choosing one first.</summary>
    private static string? NextStep(SignedInPerson signedIn, SecondFactorPolicy policy) => signedIn.Account.TwoFactorEnabled
        ? SignInPages.SecondStepPath
        : policy.IsAskedOf(signedIn.Person) ? SecurityPaths.FirstFactor : null;

    internal static async Task<IResult> FormAsync(
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
}

public sealed record ThisPageWasOpenTooLong() : Refusal("This page was open too long. Please sign in again.");
