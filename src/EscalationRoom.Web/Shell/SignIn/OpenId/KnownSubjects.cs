using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>
/// Remembers which person an authority's subject is. The first time they are matched by our own id or by a verified e-mail address;
/// from then on the subject alone decides, whatever happens to the address.
/// </summary>
public sealed class KnownSubjects
{
    public async Task<Person?> FindAsync(EscalationDb db, ForeignClaims claims, CancellationToken cancellation) =>
        await LinkedAsync(db, claims, cancellation)
        ?? (Guid.TryParse(claims.Subject, out var id) ? await ByIdAsync(db, id, cancellation) : null)
        ?? await ByEmailAsync(db, claims, cancellation);

    /// <summary>Adds what is missing; the caller saves.</summary>
    public async Task LinkAsync(EscalationDb db, ForeignClaims claims, Person person, CancellationToken cancellation)
    {
        if (await LinkedAsync(db, claims, cancellation) is not null)
        {
            return;
        }

        var account = person.Id.Value;
        if (!await db.Users.AnyAsync(it => it.Id == account, cancellation))
        {
            db.Users.Add(AccountOf(person));
        }

        db.UserLogins.Add(new IdentityUserLogin<Guid> { UserId = account, LoginProvider = claims.Issuer, ProviderKey = claims.Subject });
    }

    private static async Task<Person?> LinkedAsync(EscalationDb db, ForeignClaims claims, CancellationToken cancellation)
    {
        var linked = await db.UserLogins.AsNoTracking()
            .SingleOrDefaultAsync(it => it.LoginProvider == claims.Issuer && it.ProviderKey == claims.Subject, cancellation);
        return linked is null ? null : await ByIdAsync(db, linked.UserId, cancellation);
    }

    private static async Task<Person?> ByIdAsync(EscalationDb db, Guid id, CancellationToken cancellation)
    {
        var person = new PersonId(id);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == person, cancellation);
    }

    /// <summary>An address that was handed to somebody else at the authority does not hand over the person here.</summary>
    private static async Task<Person?> ByEmailAsync(EscalationDb db, ForeignClaims claims, CancellationToken cancellation)
    {
        var person = claims.Email is { } email ? await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Email == email, cancellation) : null;
        var isTaken = person is not null
            && await db.UserLogins.AnyAsync(it => it.LoginProvider == claims.Issuer && it.UserId == person.Id.Value, cancellation);
        return isTaken ? null : person;
    }

    private static Account AccountOf(Person person) => new()
    {
        Id = person.Id.Value,
        UserName = person.Email,
        NormalizedUserName = person.Email.ToUpperInvariant(),
        Email = person.Email,
        NormalizedEmail = person.Email.ToUpperInvariant(),
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
    };
}
