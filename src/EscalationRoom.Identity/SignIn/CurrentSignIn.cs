using System.Security.Claims;
using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.TierClaims;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.SignIn;

/// <summary>
/// Finds who stands behind a sign-in or a token, if it still counts: the person is active, the password is the same, and the session
/// that came from it was not ended. Else whoever was just put out would come back through here.
/// </summary>
internal sealed class CurrentSignIn(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<SignedInPerson?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancellation)
    {
        if (!Guid.TryParse(principal?.GetClaim(Claims.Subject), out var id))
        {
            return null;
        }

        var personId = new PersonId(id);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancellation);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == personId && it.IsActive, cancellation);
        var isSame = account?.SecurityStamp == principal.GetClaim(PersonClaims.Stamp);
        var isOver = principal.GetClaim(PersonClaims.SignIn) is { } signIn
            && await db.Sessions.AnyAsync(it => it.Person == personId && it.SignIn == signIn && it.RevokedAt != null, cancellation);
        return account is not null && person is not null && isSame && !isOver ? new SignedInPerson(person, account) : null;
    }
}

/// <summary>A person and the account they signed in with.</summary>
internal sealed record SignedInPerson(Person Person, Account Account);
