using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Which OpenID Connect server says who people are, and how its claims become ours.</summary>
public sealed class SignInOptions
{
    public const string Section = "Identity";

    /// <summary>Empty means the bundled server, embedded here.</summary>
    public string Authority { get; set; } = "";

    [Required]
    public string ClientId { get; set; } = "escalationroom-web";

    public string ClientSecret { get; set; } = "";

    /// <summary>Where this process reaches the authority when its public name does not resolve here; browsers never see it.</summary>
    public string InternalAddress { get; set; } = "";

    /// <summary>What access tokens for our API must be made for.</summary>
    [Required]
    public string Audience { get; set; } = "escalationroom";

    /// <summary>Further scopes to ask for, where the authority's claims need them.</summary>
    public IList<string> Scopes { get; } = [];

    public ClaimMapOptions TierClaim { get; set; } = new() { Type = "tier" };

    public ClaimMapOptions RoleClaim { get; set; } = new() { Type = "role" };

    /// <summary>Where another authority lets people change how they sign in; empty hides the link.</summary>
    public string AccountPage { get; set; } = "";

    public bool IsEmbedded => Authority.Length == 0;
}

/// <summary>Which claim to read, and what its values mean here.</summary>
public sealed class ClaimMapOptions
{
    public string Type { get; set; } = "";

    /// <summary>The authority's value → ours. An authority whose values are not listed here gives nobody a role or tier.</summary>
    public IDictionary<string, string> Map { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
