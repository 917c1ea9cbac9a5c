namespace EscalationRoom.Data.Accounts;

/// <summary>A key of the identity server, shared by all its nodes and protected by the key ring.</summary>
public sealed class SigningKey
{
    public Guid Id { get; init; }

    /// <summary><c>sign</c>, <c>encrypt</c>, or <c>client</c> (the secret of our own app at the bundled server).</summary>
    public string Use { get; init; } = "";

    /// <summary>The private key (PKCS#8) or secret, protected.</summary>
    public byte[] Protected { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}
