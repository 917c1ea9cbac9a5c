using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Accounts;

/// <summary>A personal access token: only the SHA-256 of its secret is kept.</summary>
public sealed class AccessToken
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public string Name { get; init; } = "";

    public byte[] SecretHash { get; init; } = [];

    /// <summary><c>read</c> or <c>write</c>.</summary>
    public string Scope { get; init; } = "write";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
