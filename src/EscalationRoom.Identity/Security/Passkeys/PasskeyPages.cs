using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Passkeys;

/// <summary>The forms that add and remove passkeys.</summary>
internal static class PasskeyPages
{
    public static void MapPasskeys(this RouteGroupBuilder pages)
    {
        pages.MapPost(SecurityPaths.PasskeyOptions, AskAsync);
        pages.MapPost(SecurityPaths.Passkeys, AddAsync);
        pages.MapGet(SecurityPaths.Passkeys + "/{id}/remove", AskRemovalAsync);
        pages.MapPost(SecurityPaths.Passkeys + "/{id}/remove", RemoveAsync);
    }

    public static string Removal(string id) => $"{SecurityPaths.Passkeys}/{id}/remove";

    private static async Task<IResult> AskAsync(HttpContext http, AddPasskey add) => await Page.ReadFormAsync(http) is null
        ? Results.BadRequest()
        : Results.Content(await add.AskAsync(http, Proven.Of(http).Person), "application/json");

    private static async Task<IResult> AddAsync(HttpContext http, AddPasskey add, Overview overview)
    {
        if (await Page.ReadFormAsync(http) is not { } form)
        {
            return await overview.ShowAsync(http, new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var me = Proven.Of(http);
        var result = await add.RunAsync(http, me.Id, form["name"].ToString(), form["credential"].ToString());
        if (!result.IsDone)
        {
            return await overview.ShowAsync(http, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await me.KeepSignedInAsync(http, result.Value.Account);
        return RecoveryCodePages.Show(result.Value.Codes, "Your passkey is added", SecurityPaths.Home + "?done=passkey");
    }

    private static async Task<IResult> AskRemovalAsync(HttpContext http, RemovePasskey remove, string id) =>
        await remove.FindAsync(Proven.Of(http), id) is { } passkey
            ? AskRemoval(http, passkey, id, refusal: null, StatusCodes.Status200OK)
            : Results.Redirect(SecurityPaths.Home);

    private static async Task<IResult> RemoveAsync(HttpContext http, RemovePasskey remove, string id)
    {
        var me = Proven.Of(http);
        if (await remove.FindAsync(me, id) is not { } passkey)
        {
            return Results.Redirect(SecurityPaths.Home);
        }

        if (await Page.ReadFormAsync(http) is null)
        {
            return AskRemoval(http, passkey, id, new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var result = await remove.RunAsync(me, passkey, http.RequestAborted);
        if (!result.IsDone)
        {
            return AskRemoval(http, passkey, id, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await me.KeepSignedInAsync(http, result.Value);
        return Results.Redirect(SecurityPaths.Home + "?done=passkey-removed");
    }

    private static IResult AskRemoval(HttpContext http, UserPasskeyInfo passkey, string id, Refusal? refusal, int status) => ConfirmPage.Show(
        http, "Remove this passkey?", $"“{passkey.Name}” no longer signs you in. Remove it on your device, too, or that will go on offering it.",
        "Remove it", Removal(id), refusal, status);
}
