using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>
/// Carries a new authenticator key through the form that confirms it. Nothing is stored before a code has shown that the app has it,
/// so looking at the page, or giving up halfway, changes nothing.
/// </summary>
internal sealed class PendingKeys(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("EscalationRoom.PendingKeys").ToTimeLimitedDataProtector();

    public string Seal(Guid account, string key) => _protector.Protect($"{account}\n{key}", Lasts);

    /// <summary>The key, if it was made for this account and not long ago.</summary>
    public string? Open(Guid account, string? seal)
    {
        try
        {
            return _protector.Unprotect(seal ?? "").Split('\n') is [var owner, var key] && owner == account.ToString() ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
