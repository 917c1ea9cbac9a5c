using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Passwords;

/// <summary>Changes a password. Everything that was signed in with the old one ends, but for the sign-in that changed it.</summary>
internal sealed class ChangePassword(UserManager<Account> accounts, PasswordRules rules, AttemptLimits limits, OtherSessions sessions)
{
    public async Task<Result<Account>> RunAsync(Proven me, NewPassword wanted, Caller caller, CancellationToken cancellation)
    {
        if (limits.Count("password of " + me.Id, caller) is { } tooMany)
        {
            return tooMany;
        }

        var account = (await accounts.FindByIdAsync(me.Id.ToString()))!;
        if (await RefuseAsync(account, me, wanted) is { } refusal)
        {
            return refusal;
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, wanted.Password);
        var saved = await accounts.UpdateSecurityStampAsync(account);
        if (!saved.Succeeded)
        {
            return new SomethingElseChangedMeanwhile();
        }

        await sessions.EndAsync(me.Id, except: me.SignIn, cancellation);
        if (wanted.AndTokens)
        {
            await sessions.RevokeTokensAsync(me.Id, cancellation);
        }

        return account;
    }

    private async Task<Refusal?> RefuseAsync(Account account, Proven me, NewPassword wanted)
    {
        if (me.ByPassword && !(wanted.Current.Length <= PasswordLength.Longest && await accounts.CheckPasswordAsync(account, wanted.Current)))
        {
            return new TheCurrentPasswordIsNotRight();
        }

        return wanted.Password == wanted.Current ? new ThePasswordIsTheSame() : await rules.RefuseAsync(account, wanted.Password);
    }
}

/// <param name="Current">Not asked of who signed in with a passkey, and may have forgotten it.</param>
/// <param name="AndTokens">Whether personal access tokens end, too.</param>
internal sealed record NewPassword(string Current, string Password, bool AndTokens);

public sealed record TheCurrentPasswordIsNotRight() : Refusal("Your current password is not right. Type the one you signed in with.");

public sealed record ThePasswordIsTheSame() : Refusal("This is the password you have. Choose another.");
