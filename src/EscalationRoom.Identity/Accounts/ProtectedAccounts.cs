using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace EscalationRoom.Identity.Accounts;

/// <summary>Keeps authenticator keys and recovery codes under the key ring's protection: whoever reads the database, or a backup of it, has no second factor.</summary>
internal sealed class ProtectedAccounts(EscalationDb context, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, EscalationDb, Guid>(context, errors)
{
    private readonly IDataProtector _protector = protection.CreateProtector("EscalationRoom.Accounts");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? _protector.Unprotect(value) : null;
}
