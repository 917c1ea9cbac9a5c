using System.Security.Claims;
using EscalationRoom.Domain.People;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.TierClaims;

/// <summary>What the server says about a person: who they are, their tier and role, and what they may sign off.</summary>
internal static class PersonClaims
{
    /// <summary>The scope that asks for access to the API, and the audience it gives.</summary>
    public const string ApiScope = "escalationroom";

    /// <summary>Kept in codes and refresh tokens only: changing the password makes them void.</summary>
    public const string Stamp = "stamp";

    /// <summary>The sign-in the tokens came from, so that an app can tell its sessions apart by it.</summary>
    public const string SignIn = "sid";

    private const string Tier = "tier";
    private const string Authority = "authority";
    private const string Reviewer = "reviewer";
    private const string Client = "client";

    public static readonly string[] All =
        [Claims.Subject, Claims.Name, Claims.Email, Claims.Role, Tier, Authority, Reviewer, Client];

    /// <summary>Writes the person into the identity as they are now, replacing what an older token said.</summary>
    public static void Write(ClaimsIdentity identity, Person person, string? stamp)
    {
        identity.SetClaim(Claims.Subject, person.Id.ToString())
            .SetClaim(Claims.Name, person.Name)
            .SetClaim(Claims.Email, person.Email)
            .SetClaim(Claims.Role, SpellingOf(person.Role))
            .SetClaim(Tier, (long)person.Tier)
            .SetClaim(Authority, person.Authority)
            .SetClaim(Reviewer, person.Role is Role.Legal or Role.Finance or Role.Compliance ? SpellingOf(person.Role) : null)
            .SetClaim(Client, person.Client?.ToString())
            .SetClaim(Stamp, stamp);
        identity.SetDestinations(DestinationsOf);
    }

    /// <summary>The same facts for the userinfo endpoint, as far as the token's scopes reach.</summary>
    public static Dictionary<string, object> Describe(Person person, ClaimsPrincipal token)
    {
        var identity = new ClaimsIdentity();
        identity.SetScopes(token.GetScopes());
        Write(identity, person, stamp: null);
        return identity.Claims
            .Where(it => it.Type == Claims.Subject || it.HasDestination(Destinations.IdentityToken))
            .ToDictionary(it => it.Type, it => it.Type == Tier ? person.Tier : (object)it.Value);
    }

    private static IEnumerable<string> DestinationsOf(Claim claim) => claim.Type switch
    {
        Claims.Email => claim.Subject!.HasScope(Scopes.Email) ? [Destinations.IdentityToken] : [],
        Claims.Name or Claims.Role or Tier or Authority or Reviewer or Client => claim.Subject!.HasScope(Scopes.Profile)
            ? [Destinations.AccessToken, Destinations.IdentityToken]
            : [Destinations.AccessToken],
        SignIn or Claims.AuthenticationTime => [Destinations.IdentityToken],
        _ => [],
    };

    private static string SpellingOf(Role role) => role.ToString().ToLowerInvariant();
}
