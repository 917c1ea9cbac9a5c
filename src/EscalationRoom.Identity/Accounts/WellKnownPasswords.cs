using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Accounts;

/// <summary>Refuses passwords that are long but that everybody tries first.</summary>
internal sealed class WellKnownPasswords : IPasswordValidator<Account>
{
    private static readonly string[] Pieces =
        ["password", "passwort", "qwertyuiop", "1234567890", "letmein", "iloveyou", "correcthorsebattery", "escalationroom"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var mailbox = (user.Email ?? "").Split('@')[0];
        var isKnown = Pieces.Append(mailbox).Where(it => it.Length > 2).Any(it => IsMostOf(password ?? "", it));
        return Task.FromResult(isKnown
            ? IdentityResult.Failed(new IdentityError { Code = "WellKnownPassword", Description = "This password is one that is tried first." })
            : IdentityResult.Success);
    }

    /// <summary>What is left after taking the piece out, however often it stands there, must still be long enough to be a secret.</summary>
    private static bool IsMostOf(string password, string piece) =>
        password.Contains(piece, StringComparison.OrdinalIgnoreCase)
        && password.Replace(piece, "", StringComparison.OrdinalIgnoreCase).Length < PasswordLength.Shortest - 3;
}
