using System.Security.Cryptography;
using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn.Attempts;

/// <summary>The hash of a password nobody knows: checked when there is no account, so that the answer takes as long.</summary>
public sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    public Account Account { get; } = new();

    public string Hash { get; } =
        new PasswordHasher<Account>(options).HashPassword(new Account(), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
}
