using EscalationRoom.Identity.Security.Authenticator;
using EscalationRoom.Identity.SignIn;

namespace EscalationRoom.Identity.Security.Passkeys;

/// <summary>On the way in, for who chooses a passkey as their second factor.</summary>
internal static class FirstPasskey
{
    public static void MapFirstPasskey(this RouteGroupBuilder pages)
    {
        pages.MapPost(SecurityPaths.FirstPasskeyOptions, AskAsync);
        pages.MapPost(SecurityPaths.FirstPasskey, AddAsync);
    }

    private static async Task<IResult> AskAsync(HttpContext http, Halfway halfway, AddPasskey add) =>
        await Page.ReadFormAsync(http) is null || await halfway.FindAsync(http) is not { } who
            ? Results.BadRequest()
            : Results.Content(await add.AskAsync(http, who.Person), "application/json");

    private static async Task<IResult> AddAsync(HttpContext http, Halfway halfway, AddPasskey add, FirstFactor first, CompleteSignIn complete)
    {
        var form = await Page.ReadFormAsync(http);
        var returnUrl = Page.SafeReturn(form?["returnUrl"]);
        if (form is null || await halfway.FindAsync(http) is not { } who)
        {
            return Halfway.StartOver(returnUrl);
        }

        var result = await add.RunAsync(http, who.Account.Id, form["name"].ToString(), form["credential"].ToString());
        if (!result.IsDone)
        {
            return first.Form(http, who, first.NewKey(), returnUrl, result.Refusal, Page.StatusOf(result.Refusal));
        }

        await complete.RunAsync(http, result.Value.Account, SignInMethods.Password, SignInMethods.Passkey, SignInMethods.Several);
        return RecoveryCodePages.Show(result.Value.Codes, "Your passkey is added", returnUrl);
    }
}
