using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>Sets up an authenticator app, once it has shown a right code for the new key. An app that was set up before stops working.</summary>
internal sealed class EnrolAuthenticator(
    UserManager<Account> accounts, IUserStore<Account> store, AttemptLimits limits, SpentProofs spent, RecoveryCodes recovery)
{
    public string NewKey() => accounts.GenerateNewAuthenticatorKey();

    public async Task<Result<SecondFactorAdded>> RunAsync(Guid id, string key, string typed, Caller caller, CancellationToken cancellation)
    {
        if (limits.CountGuess(id.ToString(), caller) is { } tooMany)
        {
            return tooMany;
        }

        var account = (await accounts.FindByIdAsync(id.ToString()))!;
        // The store holds the key in memory only, until the account is saved below.
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, cancellation);
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            || !await spent.IsFirstAsync("code of " + id, code, cancellation))
        {
            return new TheCodeIsNotRight();
        }

        return (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded
            ? new SecondFactorAdded(account, await recovery.FirstAsync(account))
            : new SomethingElseChangedMeanwhile();
    }
}
