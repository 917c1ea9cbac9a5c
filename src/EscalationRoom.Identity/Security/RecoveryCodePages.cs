using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security;

/// <summary>Shows recovery codes, once: they are the answer to a form and never an address of their own.</summary>
internal static class RecoveryCodePages
{
    public static void MapRecoveryCodes(this RouteGroupBuilder pages)
    {
        pages.MapGet(SecurityPaths.RecoveryCodes, (HttpContext http) => Ask(http, refusal: null, StatusCodes.Status200OK));
        pages.MapPost(SecurityPaths.RecoveryCodes, MakeAsync);
    }

    public static IResult Show(IReadOnlyList<string> codes, string title, string next) => codes.Count == 0
        ? Results.Redirect(next)
        : Page.Show<RecoveryCodesPage>(new()
        {
            [nameof(RecoveryCodesPage.Title)] = title,
            [nameof(RecoveryCodesPage.Codes)] = codes,
            [nameof(RecoveryCodesPage.Next)] = next,
        });

    private static async Task<IResult> MakeAsync(HttpContext http, UserManager<Account> accounts, RecoveryCodes recovery)
    {
        if (await Page.ReadFormAsync(http) is null)
        {
            return Ask(http, new ThisPageWasOpenTooLong(), StatusCodes.Status400BadRequest);
        }

        var account = (await accounts.FindByIdAsync(Proven.Of(http).Id.ToString()))!;
        return account.TwoFactorEnabled
            ? Show(await recovery.NewAsync(account), "Your new recovery codes", SecurityPaths.Home)
            : Ask(http, new RecoveryCodesNeedASecondFactor(), StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Ask(HttpContext http, Refusal? refusal, int status) => ConfirmPage.Show(
        http, "Make new recovery codes?", "You get ten new ones. All earlier ones stop working.", "Make them", SecurityPaths.RecoveryCodes, refusal, status);
}

public sealed record RecoveryCodesNeedASecondFactor()
    : Refusal("Recovery codes stand in for a lost device, and you have none set up. Set up a passkey or an authenticator app first.");
