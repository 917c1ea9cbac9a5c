using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.Security;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Accounts;

/// <summary>
/// For who lost every device and code: somebody at the machine takes their second factors away and ends all their sessions.
/// They sign in with their password next, and set up a new one where that is asked.
/// </summary>
public sealed class ResetSecondFactors(UserManager<Account> accounts, IUserStore<Account> store, OtherSessions sessions)
{
    public async Task<Result<Account>> RunAsync(string email, CancellationToken cancellation)
    {
        if (await accounts.FindByEmailAsync(email.Trim()) is not { } account)
        {
            return new NobodySignsInByThisAddress(email);
        }

        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await ForgetAsync(account, SecondFactors.AuthenticatorKey, cancellation);
        await ForgetAsync(account, SecondFactors.RecoveryCodes, cancellation);
        if (!(await accounts.SetTwoFactorEnabledAsync(account, false)).Succeeded)
        {
            return new SomethingElseChangedMeanwhile();
        }

        await sessions.EndAsync(account.Id, except: null, cancellation);
        return account;
    }

    private Task ForgetAsync(Account account, string name, CancellationToken cancellation) =>
        ((IUserAuthenticationTokenStore<Account>)store).RemoveTokenAsync(account, SecondFactors.Provider, name, cancellation);
}

public sealed record NobodySignsInByThisAddress(string Email) : Refusal($"Nobody signs in as {Email} here.");
