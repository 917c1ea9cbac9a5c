using System.Net;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Second step of signing in: a code of the authenticator app, accepted once, or one of the recovery codes.</summary>
public sealed class CheckSecondStep(UserManager<Account> accounts, AttemptLimits limits)
{
    private const string Provider = "EscalationRoom";
    private const string LastCode = "LastCode";
    private const int CodeLength = 6;

    public async Task<Result<Account>> RunAsync(Guid id, string typed, IPAddress? from)
    {
        if (limits.Count("second step " + id, from) is { } tooMany)
        {
            return tooMany;
        }

        var account = await accounts.FindByIdAsync(id.ToString());
        return account is not null && await FitsAsync(account, typed.Trim()) ? account : new TheCodeIsNotRight();
    }

    private async Task<bool> FitsAsync(Account account, string typed)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == CodeLength ? await IsFreshCodeAsync(account, digits) : typed.Length > 0 && await IsRecoveryCodeAsync(account, typed);
    }

    private async Task<bool> IsFreshCodeAsync(Account account, string code)
    {
        // A code stays valid for a minute or two: whoever watched it being typed must not be able to use it again.
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, LastCode) == code
            || !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return false;
        }

        return (await accounts.SetAuthenticationTokenAsync(account, Provider, LastCode, code)).Succeeded;
    }

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code) =>
        (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
}

public sealed record TheCodeIsNotRight() : Refusal("This code is not right. Use the newest one your app shows.");
