using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Passkeys;

/// <summary>Removes one of a person's own passkeys; the device that keeps it is of no use here any more.</summary>
internal sealed class RemovePasskey(UserManager<Account> accounts, SecondFactors factors)
{
    public async Task<UserPasskeyInfo?> FindAsync(Proven me, string id) =>
        (await accounts.GetPasskeysAsync(me.SignedIn.Account)).FirstOrDefault(it => Convert.ToHexStringLower(it.CredentialId) == id);

    public async Task<Result<Account>> RunAsync(Proven me, UserPasskeyInfo passkey, CancellationToken cancellation)
    {
        var account = (await accounts.FindByIdAsync(me.Id.ToString()))!;
        return await factors.RemoveAsync(account, me.Person, () => accounts.RemovePasskeyAsync(account, passkey.CredentialId), cancellation);
    }
}
