using EscalationRoom.Domain.People;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>Turns another authority's claims into our role and tier, by the configured map and nothing else.</summary>
public sealed class ClaimMap(IOptions<SignInOptions> options)
{
    public Role? RoleOf(ForeignClaims claims) => Mapped(claims, options.Value.RoleClaim)
        .Select(it => Enum.TryParse<Role>(it, ignoreCase: true, out var role) ? role : (Role?)null)
        .FirstOrDefault(it => it is not null and not Role.System);

    /// <summary>Of several, the highest; null when none is given.</summary>
    public int? TierOf(ForeignClaims claims) => Mapped(claims, options.Value.TierClaim)
        .Select(it => int.TryParse(it, out var tier) && tier is >= 0 and <= 3 ? tier : (int?)null)
        .Max();

    private static IEnumerable<string> Mapped(ForeignClaims claims, ClaimMapOptions rule) => claims.Values(rule.Type)
        .Select(it => rule.Map.TryGetValue(it, out var ours) ? ours : null)
        .OfType<string>();
}
