using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn.Attempts;

namespace EscalationRoom.Identity.SignIn.Passkeys;

/// <summary>The other way in: one form with the browser's answer, and the question it answers.</summary>
internal static class PasskeyStep
{
    public const string Path = "/identity/passkey";
    public const string OptionsPath = Path + "/options";

    public static async Task<IResult> AskAsync(HttpContext http, CheckPasskey check) =>
        await Page.ReadFormAsync(http) is null ? Results.BadRequest() : Results.Content(await check.AskAsync(http), "application/json");

    public static async Task<IResult> TakeAsync(HttpContext http, CheckPasskey check, DemoPeople demo, KnownBrowsers browsers, CompleteSignIn complete)
    {
        if (await Page.ReadFormAsync(http) is not { } form)
        {
            return await PasswordStep.FormAsync(http, demo, "/", "", new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var returnUrl = Page.SafeReturn(form["returnUrl"]);
        Result<Account> result = await check.RunAsync(http, form["credential"].ToString(), browsers.CallerOf(http));
        if (!result.IsDone)
        {
            return await PasswordStep.FormAsync(http, demo, returnUrl, "", result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value, SignInMethods.Passkey, SignInMethods.Several);
        return Results.Redirect(returnUrl);
    }
}
