using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>Removes the authenticator app. The last second factor takes its recovery codes along, and stays where the organisation asks for one.</summary>
internal sealed class RemoveAuthenticator(UserManager<Account> accounts, IUserStore<Account> store, SecondFactorPolicy policy)
{
    public async Task<Result<Account>> RunAsync(Proven me, CancellationToken cancellation)
    {
        var account = (await accounts.FindByIdAsync(me.Id.ToString()))!;
        if (policy.IsAskedOf(me.Person))
        {
            return new ASecondFactorIsAskedOfYou();
        }

        await ForgetKeyAsync(account, cancellation);
        return (await accounts.SetTwoFactorEnabledAsync(account, false)).Succeeded ? account : new SomethingElseChangedMeanwhile();
    }

    private async Task ForgetKeyAsync(Account account, CancellationToken cancellation)
    {
        var tokens = (IUserAuthenticationTokenStore<Account>)store;
        await tokens.RemoveTokenAsync(account, TokenNames.Provider, TokenNames.AuthenticatorKey, cancellation);
        await tokens.RemoveTokenAsync(account, TokenNames.Provider, TokenNames.RecoveryCodes, cancellation);
    }
}

public sealed record ASecondFactorIsAskedOfYou()
    : Refusal("Your organisation asks for a second factor, and this is your last one. Set up another before you remove it.");
