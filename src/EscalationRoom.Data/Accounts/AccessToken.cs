using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Accounts;

/// <summary>A personal access token: only the SHA-256 of its secret is kept.</summary>
public sealed class AccessToken
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public string Name { get; init; } = "";

    public byte[] SecretHash { get; init; } = [];

    /// <summary><c>read</c> or <c>write</c>; <c>hub:read</c> or <c>hub:write</c> for a ticket that opens one hub connection.</summary>
    public string Scope { get; init; } = "write";

    /// <summary>The token a hub ticket was made from; revoking that one ends the connection.</summary>
    public Guid? Origin { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null when never.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
