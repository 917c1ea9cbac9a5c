using System.ComponentModel.DataAnnotations;
using EscalationRoom.Identity.SignIn;

namespace EscalationRoom.Identity;

/// <summary>What the identity server needs to know; all of it may stay empty when it is embedded.</summary>
public sealed class AuthorityOptions
{
    public const string Section = "Identity";

    /// <summary>The name in every token; empty means the address the request came to.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The app's own registration.</summary>
    [Required]
    public string ClientId { get; set; } = "escalationroom-web";

    /// <summary>Empty means a secret of our own making, shared by nodes through the database.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where the app may be sent back to, separated by spaces; empty means its public address.</summary>
    public string RedirectUris { get; set; } = "";

    /// <summary>How long a password entry counts for further authorization requests. Longer than the app's idle limit would undo that limit.</summary>
    public TimeSpan SignInCounts { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Who must sign in with more than a password; empty means staff, and nobody while the demo is on.</summary>
    public SecondFactorDuty? SecondFactorFor { get; set; }

    /// <summary>The domain passkeys are bound to; empty means this server's own host. A parent domain keeps them when the host moves.</summary>
    public string PasskeyDomain { get; set; } = "";

    /// <summary>How long signing in counts for changing how one signs in.</summary>
    public TimeSpan ConfirmationCounts { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Other applications that may sign people in here.</summary>
    public IList<ClientOptions> Clients { get; } = [];
}

/// <summary>One more application that signs people in here.</summary>
public sealed class ClientOptions
{
    [Required]
    public string Id { get; set; } = "";

    /// <summary>Empty means a public client: PKCE alone protects it.</summary>
    public string Secret { get; set; } = "";

    public string Name { get; set; } = "";

    public IList<string> RedirectUris { get; } = [];

    public IList<string> SignedOutUris { get; } = [];

    /// <summary>Whether it may keep a refresh token.</summary>
    public bool MayStay { get; set; }
}
