using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security;

/// <summary>What an account has besides its password. The last of them takes the recovery codes along, and stays where the organisation asks for one.</summary>
internal sealed class SecondFactors(UserManager<Account> accounts, IUserStore<Account> store, SecondFactorPolicy policy)
{
    // ASP.NET Core Identity stores them under these names and has no call that forgets them.
    internal const string Provider = "[AspNetUserStore]";
    internal const string AuthenticatorKey = "AuthenticatorKey";
    internal const string RecoveryCodes = "RecoveryCodes";

    /// <summary>Removes one of them and saves the account; whatever else is signed in to it has to do so again.</summary>
    public async Task<Result<Account>> RemoveAsync(Account account, Person person, Func<Task> remove, CancellationToken cancellation)
    {
        var isLast = await CountAsync(account) < 2;
        if (isLast && policy.IsAskedOf(person))
        {
            return new ASecondFactorIsAskedOfYou();
        }

        await remove();
        if (isLast)
        {
            await ForgetAsync(account, RecoveryCodes, cancellation);
        }

        return (await accounts.SetTwoFactorEnabledAsync(account, !isLast)).Succeeded ? account : new SomethingElseChangedMeanwhile();
    }

    public Task ForgetAppAsync(Account account, CancellationToken cancellation) => ForgetAsync(account, AuthenticatorKey, cancellation);

    private Task ForgetAsync(Account account, string name, CancellationToken cancellation) =>
        ((IUserAuthenticationTokenStore<Account>)store).RemoveTokenAsync(account, Provider, name, cancellation);

    private async Task<int> CountAsync(Account account) =>
        (await accounts.GetPasskeysAsync(account)).Count + (await accounts.GetAuthenticatorKeyAsync(account) is null ? 0 : 1);
}

/// <summary>The account as it is now, and its recovery codes if these are its first.</summary>
internal sealed record SecondFactorAdded(Account Account, IReadOnlyList<string> Codes);

public sealed record ASecondFactorIsAskedOfYou()
    : Refusal("Your organisation asks for a second factor, and this is your last one. Set up another before you remove it.");
