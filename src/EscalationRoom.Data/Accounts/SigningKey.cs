namespace EscalationRoom.Data.Accounts;

/// <summary>A key of the identity server, shared by all its nodes and protected by the key ring.</summary>
public sealed class SigningKey
{
    public Guid Id { get; init; }

    /// <summary><c>sign</c> or <c>encrypt</c>.</summary>
    public string Use { get; init; } = "";

    /// <summary>The private key (PKCS#8), protected.</summary>
    public byte[] Protected { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}
