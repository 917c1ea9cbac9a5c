using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Second step of signing in: a code of the authenticator app, accepted once, or one of the recovery codes.</summary>
internal sealed class CheckSecondStep(UserManager<Account> accounts, AttemptLimits limits, SpentProofs spent)
{
    private const int CodeLength = 6;

    public async Task<Result<Account>> RunAsync(Guid id, string typed, Caller caller, CancellationToken cancellation)
    {
        if (limits.CountGuess(id.ToString(), caller) is { } tooMany)
        {
            return tooMany;
        }

        var account = await accounts.FindByIdAsync(id.ToString());
        return account is not null && await FitsAsync(account, typed.Trim(), cancellation) ? account : new TheCodeIsNotRight();
    }

    private async Task<bool> FitsAsync(Account account, string typed, CancellationToken cancellation)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == CodeLength ? await IsFreshCodeAsync(account, digits, cancellation) : typed.Length > 0 && await IsRecoveryCodeAsync(account, typed);
    }

    /// <summary>A code stays valid for a minute or two: whoever watched it being typed must not be able to use it again.</summary>
    private async Task<bool> IsFreshCodeAsync(Account account, string code, CancellationToken cancellation) =>
        await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
        && await spent.IsFirstAsync("code of " + account.Id, code, cancellation);

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code) =>
        (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;
}

public sealed record TheCodeIsNotRight() : Refusal("This code is not right. Use the newest one your app shows.");
