using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.Accounts;

/// <summary>Makes the first administrator of an installation: a person and the account they sign in with.</summary>
public sealed class CreateAdmin(
    PasswordRules rules,
    IPasswordHasher<Account> hasher,
    IDbContextFactory<EscalationDb> contexts,
    PeopleDirectory people,
    ILookupNormalizer normalizer,
    TimeProvider clock)
{
    public async Task<Result<Person>> RunAsync(NewAdmin admin, CancellationToken cancellation)
    {
        var person = Describe(admin);
        var account = NewAccount.For(person, hash: null, normalizer);
        if (await rules.RefuseAsync(account, admin.Password) is { } weak)
        {
            return weak;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.People.AnyAsync(it => it.Email == person.Email, cancellation))
        {
            return new ThisEmailAddressIsTaken(person.Email);
        }

        if (await db.People.AnyAsync(it => it.Handle == person.Handle, cancellation))
        {
            person = person with { Handle = $"u-{person.Id}" };
        }

        account.PasswordHash = hasher.HashPassword(account, admin.Password);
        db.People.Add(person);
        db.Users.Add(account);
        await db.SaveChangesAsync(cancellation);
        people.Take(person);
        return person;
    }

    private Person Describe(NewAdmin admin)
    {
        var email = admin.Email.Trim().ToLowerInvariant();
        return new Person(
            PersonId.New(), "u-" + email.Split('@')[0], admin.Name.Trim(), "System administrator", email, Role.Admin, Tier: 0, Authority: "",
            Client: null, Calendar: "", Skills: "", Capacity: 0, IsActive: true, clock.GetUtcNow());
    }
}

/// <summary>Who the new administrator is.</summary>
public sealed record NewAdmin(string Name, string Email, string Password);

public sealed record ThisEmailAddressIsTaken(string Email) : Refusal($"Somebody already signs in as {Email}.");
