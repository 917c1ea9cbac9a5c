using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security;

/// <summary>Ten codes for when the device is lost, shown once.</summary>
internal sealed class RecoveryCodes(UserManager<Account> accounts)
{
    private const int HowMany = 10;

    /// <summary>None for who has some already: setting up another device leaves those valid.</summary>
    public async Task<IReadOnlyList<string>> FirstAsync(Account account) =>
        await accounts.CountRecoveryCodesAsync(account) > 0 ? [] : await NewAsync(account);

    /// <summary>Makes new ones; all earlier ones are void.</summary>
    public async Task<IReadOnlyList<string>> NewAsync(Account account) =>
        [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany) ?? []];
}
