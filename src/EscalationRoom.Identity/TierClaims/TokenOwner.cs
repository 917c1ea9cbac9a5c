using System.Security.Claims;
using EscalationRoom.Data;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.TierClaims;

/// <summary>Finds the person an access token speaks for, as long as they are active.</summary>
internal sealed class TokenOwner(IDbContextFactory<EscalationDb> contexts)
{
    public async Task<Person?> FindAsync(ClaimsPrincipal token, CancellationToken cancellation)
    {
        if (!Guid.TryParse(token.GetClaim(Claims.Subject), out var subject))
        {
            return null;
        }

        var id = new PersonId(subject);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id && it.IsActive, cancellation);
    }
}
