using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.SignIn.Attempts;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>The pages that set an authenticator app up and remove it.</summary>
internal static class AuthenticatorPages
{
    public static void MapAuthenticator(this RouteGroupBuilder pages)
    {
        pages.MapGet(SecurityPaths.Authenticator, (HttpContext http, EnrolAuthenticator enrol, PendingKeys keys) =>
            Show(http, keys, enrol.NewKey(), refusal: null, StatusCodes.Status200OK));
        pages.MapPost(SecurityPaths.Authenticator, EnrolAsync);
        pages.MapGet(SecurityPaths.AuthenticatorRemoval, (HttpContext http) => AskRemoval(http, refusal: null, StatusCodes.Status200OK));
        pages.MapPost(SecurityPaths.AuthenticatorRemoval, RemoveAsync);
    }

    private static async Task<IResult> EnrolAsync(HttpContext http, EnrolAuthenticator enrol, PendingKeys keys, KnownBrowsers browsers)
    {
        var me = Proven.Of(http);
        var form = await Page.ReadFormAsync(http);
        if (form is null || keys.Open(me.Id, form["key"]) is not { } key)
        {
            return Show(http, keys, enrol.NewKey(), new ThisKeyIsTooOld(), StatusCodes.Status400BadRequest);
        }

        var caller = browsers.CallerOf(http, me.SignedIn.Account.Email);
        var result = await enrol.RunAsync(me.Id, key, form["code"].ToString(), caller, http.RequestAborted);
        if (!result.IsDone)
        {
            return Show(http, keys, key, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await me.KeepSignedInAsync(http, result.Value.Account);
        return RecoveryCodePages.Show(result.Value.Codes, "Your authenticator app is set up", SecurityPaths.Home);
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, RemoveAuthenticator remove)
    {
        if (await Page.ReadFormAsync(http) is null)
        {
            return AskRemoval(http, new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var me = Proven.Of(http);
        var result = await remove.RunAsync(me, http.RequestAborted);
        if (!result.IsDone)
        {
            return AskRemoval(http, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await me.KeepSignedInAsync(http, result.Value);
        return Results.Redirect(SecurityPaths.Home + "?done=removed");
    }

    private static IResult Show(HttpContext http, PendingKeys keys, string key, Refusal? refusal, int status)
    {
        var me = Proven.Of(http);
        return Page.Show<AuthenticatorPage>(
            new()
            {
                [nameof(AuthenticatorPage.FormToken)] = Page.FormToken(http),
                [nameof(AuthenticatorPage.Action)] = SecurityPaths.Authenticator,
                [nameof(AuthenticatorPage.Email)] = me.Person.Email,
                [nameof(AuthenticatorPage.Key)] = key,
                [nameof(AuthenticatorPage.SealedKey)] = keys.Seal(me.Id, key),
                [nameof(AuthenticatorPage.Refusal)] = refusal,
            },
            status);
    }

    private static IResult AskRemoval(HttpContext http, Refusal? refusal, int status) => ConfirmPage.Show(
        http, "Remove the authenticator app?", "Your password alone then lets you in, and whoever knows it. Your recovery codes end, too.",
        "Remove it", SecurityPaths.AuthenticatorRemoval, refusal, status);
}

public sealed record ThisKeyIsTooOld() : Refusal("This page was open too long, so here is a new key. Give it to your app, then type the code.");
