using System.Security.Claims;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>What the authority says about somebody, from the ID token and, where that was short, from userinfo.</summary>
public sealed record ForeignClaims(string Issuer, string Subject, IReadOnlyList<Claim> All)
{
    /// <summary>An address the authority says is not verified proves nothing.</summary>
    public string? Email => First("email_verified") is "false" or "False" ? null : First("email")?.Trim().ToLowerInvariant();

    public string Name => First("name") ?? Email ?? Subject;

    public IEnumerable<string> Values(string type) => All.Where(it => it.Type == type).Select(it => it.Value);

    public static ForeignClaims Of(ClaimsPrincipal token, IEnumerable<Claim> more)
    {
        List<Claim> all = [.. token.Claims, .. more];
        string Required(string type) => all.Find(it => it.Type == type)?.Value ?? "";
        return new ForeignClaims(Required("iss"), Required("sub"), all);
    }

    private string? First(string type) => Values(type).FirstOrDefault(it => it.Length > 0);
}
