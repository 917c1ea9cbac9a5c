namespace EscalationRoom.Data.Accounts;

/// <summary>Something that may be brought once, such as a one-time code or a challenge. Its key decides, on every node, who brought it first.</summary>
public sealed class SpentProof
{
    /// <summary>SHA-256 of what it was for and what was brought.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>From then on it is worth nothing anyway.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
