using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.SignIn.Passkeys;

/// <summary>Signing in with a passkey alone. Whatever is wrong with it, and whoever it was made for, the answer is the same.</summary>
internal sealed class CheckPasskey(
    UserManager<Account> accounts, IPasskeyHandler<Account> passkeys, PasskeyChallenges challenges, CurrentSignIn current, AttemptLimits limits)
{
    private const int LongestAnswer = 20_000;

    public async Task<string> AskAsync(HttpContext http)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, http);
        challenges.Keep(http, asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    public async Task<Result<Account>> RunAsync(HttpContext http, string answer, Caller caller)
    {
        if (limits.Count(caller) is { } tooMany)
        {
            return tooMany;
        }

        if (answer.Length is 0 or > LongestAnswer || await challenges.TakeAsync(http) is not { } state)
        {
            return new ThePasskeyDoesNotFit();
        }

        var checkedOnce = await passkeys.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
        return checkedOnce.Succeeded && await MayAsync(checkedOnce.User, http.RequestAborted) && await CountUseAsync(checkedOnce.User, checkedOnce.Passkey)
            ? checkedOnce.User
            : new ThePasskeyDoesNotFit();
    }

    private async Task<bool> MayAsync(Account account, CancellationToken cancellation) =>
        await current.FindAsync(AuthorityCookies.PrincipalFor(account), cancellation) is not null;

    /// <summary>Stores the device's counter: a copy of the device would come with an older one.</summary>
    private async Task<bool> CountUseAsync(Account account, UserPasskeyInfo passkey) =>
        (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
}

public sealed record ThePasskeyDoesNotFit() : Refusal("This passkey is not known here, or could not be checked. Try again, or sign in with your password.");
