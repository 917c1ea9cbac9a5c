using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>Who somebody the authority vouches for is here. The bundled server changes nothing; another one may bring new people and new roles.</summary>
public sealed class PersonFromClaims(
    IDbContextFactory<EscalationDb> contexts, PeopleDirectory people, KnownSubjects subjects, ClaimMap map, IOptions<SignInOptions> options, TimeProvider clock)
{
    public async Task<Result<Person>> RunAsync(ForeignClaims claims, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var known = await subjects.FindAsync(db, claims, cancellation);
        if (options.Value.IsEmbedded)
        {
            return known is { IsActive: true } ? known : new NobodyHereYet();
        }

        if (known is { IsActive: false } || (known ?? Describe(claims)) is not { } person)
        {
            return new NobodyHereYet();
        }

        return await SaveAsync(db, known, AsTold(person, claims), claims, cancellation);
    }

    /// <summary>A new person needs a role from the map and an address; without them nobody is let in.</summary>
    private Person? Describe(ForeignClaims claims) => claims.Email is { } email && map.RoleOf(claims) is { } role
        ? new Person(
            PersonId.New(), $"x-{PersonId.New()}", claims.Name, Title: "", email, role, map.TierOf(claims) ?? 0, Authority: "",
            Client: null, Calendar: "", Skills: "", Capacity: 0, IsActive: true, clock.GetUtcNow())
        : null;

    private Person AsTold(Person person, ForeignClaims claims) => person with
    {
        Role = map.RoleOf(claims) ?? person.Role,
        Tier = map.TierOf(claims) ?? person.Tier,
    };

    private async Task<Person> SaveAsync(EscalationDb db, Person? known, Person person, ForeignClaims claims, CancellationToken cancellation)
    {
        if (known is null)
        {
            db.People.Add(person);
        }
        else if (known != person)
        {
            person = person with { ChangedAt = clock.GetUtcNow() };
            db.People.Update(person);
        }

        await subjects.LinkAsync(db, claims, person, cancellation);
        await db.SaveChangesAsync(cancellation);
        people.Take(person);
        return person;
    }
}

public sealed record NobodyHereYet() : Refusal("You are signed in, but nobody has given you a place here yet. Ask an administrator.");
