using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.SignIn.Attempts;

namespace EscalationRoom.Identity.Security.Passwords;

/// <summary>The form that changes a password.</summary>
internal static class PasswordPages
{
    public static void MapPasswords(this RouteGroupBuilder pages)
    {
        pages.MapGet(SecurityPaths.Password, (HttpContext http) => Form(http, refusal: null, StatusCodes.Status200OK));
        pages.MapPost(SecurityPaths.Password, TakeAsync);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, ChangePassword change, KnownBrowsers browsers)
    {
        if (await Page.ReadFormAsync(http) is not { } form)
        {
            return Form(http, new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var me = Proven.Of(http);
        var wanted = new NewPassword(form["current"].ToString(), form["password"].ToString(), form["tokens"] == "on");
        var result = await change.RunAsync(me, wanted, browsers.CallerOf(http, me.SignedIn.Account.Email), http.RequestAborted);
        if (!result.IsDone)
        {
            return Form(http, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await me.KeepSignedInAsync(http, result.Value);
        return Results.Redirect(SecurityPaths.Home + "?done=password");
    }

    private static IResult Form(HttpContext http, Refusal? refusal, int status) => Page.Show<PasswordPage>(
        new()
        {
            [nameof(PasswordPage.FormToken)] = Page.FormToken(http),
            [nameof(PasswordPage.Email)] = Proven.Of(http).Person.Email,
            [nameof(PasswordPage.AsksCurrent)] = Proven.Of(http).ByPassword,
            [nameof(PasswordPage.Refusal)] = refusal,
        },
        status);
}
