using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.SignIn.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security.Passkeys;

/// <summary>Adds a passkey to an account. From the first one on, the password alone lets nobody in.</summary>
internal sealed class AddPasskey(UserManager<Account> accounts, IPasskeyHandler<Account> passkeys, PasskeyChallenges challenges, RecoveryCodes recovery)
{
    private const int Most = 20;
    private const int LongestName = 60;
    private const int LongestAnswer = 20_000;

    public async Task<string> AskAsync(HttpContext http, Person person)
    {
        var entity = new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email, DisplayName = person.Name };
        var asked = await passkeys.MakeCreationOptionsAsync(entity, http);
        challenges.Keep(http, asked.AttestationState!);
        return asked.CreationOptionsJson;
    }

    public async Task<Result<SecondFactorAdded>> RunAsync(HttpContext http, Guid id, string name, string answer)
    {
        if (answer.Length is 0 or > LongestAnswer || await challenges.TakeAsync(http) is not { } state)
        {
            return new ThePasskeyWasNotAdded();
        }

        var made = await passkeys.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != id.ToString())
        {
            return new ThePasskeyWasNotAdded();
        }

        var account = (await accounts.FindByIdAsync(id.ToString()))!;
        return (await accounts.GetPasskeysAsync(account)).Count >= Most
            ? new YouHaveAsManyPasskeysAsOneCanHave(Most)
            : await SaveAsync(account, made.Passkey, name.Trim());
    }

    private async Task<Result<SecondFactorAdded>> SaveAsync(Account account, UserPasskeyInfo passkey, string name)
    {
        passkey.Name = name.Length switch { 0 => "Passkey", > LongestName => name[..LongestName], _ => name };
        var isSaved = (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded && (await accounts.SetTwoFactorEnabledAsync(account, true)).Succeeded;
        return isSaved ? new SecondFactorAdded(account, await recovery.FirstAsync(account)) : new SomethingElseChangedMeanwhile();
    }
}

public sealed record ThePasskeyWasNotAdded() : Refusal("The passkey was not added: the answer came too late, or was not for this page. Try again.");

public sealed record YouHaveAsManyPasskeysAsOneCanHave(int Most) : Refusal($"You have {Most} passkeys, and more is not possible. Remove one you no longer use.");
