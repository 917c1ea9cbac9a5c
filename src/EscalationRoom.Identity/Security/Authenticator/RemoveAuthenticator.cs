using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>Removes the authenticator app: its codes count no longer.</summary>
internal sealed class RemoveAuthenticator(UserManager<Account> accounts, SecondFactors factors)
{
    public async Task<Result<Account>> RunAsync(Proven me, CancellationToken cancellation)
    {
        var account = (await accounts.FindByIdAsync(me.Id.ToString()))!;
        return await factors.RemoveAsync(account, me.Person, () => factors.ForgetAppAsync(account, cancellation), cancellation);
    }
}
