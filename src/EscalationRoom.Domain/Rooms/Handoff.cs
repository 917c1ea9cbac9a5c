using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>An offer of ownership that waits for its receiver. Until then the owner stays owner.</summary>
/// <param name="IsElevation">The offer moves the escalation up to <paramref name="ToTier"/>; otherwise it stays in its tier.</param>
public sealed record Handoff(
    HandoffId Id, PersonId From, PersonId To, string Reason, DateTimeOffset OfferedAt, DateTimeOffset Expires, bool IsElevation, int ToTier)
{
    /// <summary>Who asked for it: the owner, or somebody over them.</summary>
    public PersonId AskedBy { get; init; } = From;

    public HandoffNotes Notes { get; init; } = HandoffNotes.None;
}

/// <summary>What the room's facts do not say, in the offerer's words.</summary>
/// <param name="Tone">How the client speaks and what they are sore about.</param>
/// <param name="NotToSay">What must not be said, and until when.</param>
public sealed record HandoffNotes(string Tone, string NotToSay)
{
    public static readonly HandoffNotes None = new("", "");
}
