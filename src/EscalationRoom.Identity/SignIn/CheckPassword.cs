using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.SignIn.Attempts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.SignIn;

/// <summary>First step of signing in. An unknown address costs the same work and gets the same answer as a wrong password.</summary>
internal sealed class CheckPassword(
    UserManager<Account> accounts, IDbContextFactory<EscalationDb> contexts, AttemptLimits limits, DecoyPassword decoy)
{
    public async Task<Result<SignedInPerson>> RunAsync(string email, string password, Caller caller, CancellationToken cancellation)
    {
        if (limits.Count(email, caller) is { } tooMany)
        {
            return tooMany;
        }

        var account = await accounts.FindByEmailAsync(email);
        var isRight = Fits(account, password);
        var person = await FindActiveAsync(account?.Id ?? Guid.Empty, cancellation);
        return isRight && person is not null ? new SignedInPerson(person, account!) : new EmailAndPasswordDoNotFit();
    }

    private bool Fits(Account? account, string password)
    {
        var isPlausible = password.Length <= PasswordLength.Longest;
        var hash = account?.PasswordHash ?? decoy.Hash;
        var verdict = accounts.PasswordHasher.VerifyHashedPassword(account ?? decoy.Account, hash, isPlausible ? password : "");
        return account?.PasswordHash is not null && isPlausible && verdict is not PasswordVerificationResult.Failed;
    }

    private async Task<Person?> FindActiveAsync(Guid account, CancellationToken cancellation)
    {
        var id = new PersonId(account);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.IsActive, cancellation);
    }
}

public sealed record EmailAndPasswordDoNotFit() : Refusal("This e-mail address and password do not fit together.");
