using System.Text.Json.Serialization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A room as one person may see it. What belongs to staff is null for a client's contact.</summary>
/// <param name="State">In the words this person's side uses (see <see cref="StateWords"/>).</param>
/// <param name="Heads">How far the lanes this person reads have come.</param>
/// <param name="Allowed">The operations the permission table gives this person here now; the change door asks it again.</param>
public sealed record RoomView(
    RoomId Id,
    RoomKey Key,
    string Title,
    string ClientName,
    ClientTier? ClientTier,
    EscalationType? Type,
    Severity? Severity,
    int? Tier,
    string State,
    DateTimeOffset OpenedAt,
    PersonId Owner,
    string OwnerName,
    DateTimeOffset OwnerSince,
    PersonId? Deputy,
    PersonId? OfferedTo,
    DateTimeOffset? OfferExpires,
    PersonId? CommandTakenFrom,
    Handoff? PendingHandoff,
    bool IsOver,
    RoomAccess Access,
    LaneNumbers Heads,
    IReadOnlyList<Participant> Participants,
    IReadOnlySet<string> Allowed)
{
    public required RoomStanding Standing { get; init; }

    /// <summary>What the client relies on, for those who read the Client lane.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>The newest versions of what a newcomer reads first, in the lanes this person reads.</summary>
    public required IReadOnlyList<Brief> Briefs { get; init; }

    /// <summary>What somebody waits for an answer to, in the lanes this person reads.</summary>
    public required IReadOnlyList<Asked> Asks { get; init; }

    /// <summary>For staff who read both the client's words and our work; the clocks are made of both.</summary>
    public RoomClocks? Clocks { get; init; }

    /// <summary>Whom the rules would ask instead, for those who read the Internal lane.</summary>
    public PersonId? SuggestedOwner { get; init; }

    /// <summary>What made it an escalation; nothing for a contact.</summary>
    public TriggerKind? Trigger { get; init; }

    /// <summary>Nothing for a contact.</summary>
    public ClientCard? Client { get; init; }
}

/// <summary>A line of a rooms list, newest activity in the reader's own lanes first.</summary>
public sealed record RoomSummary(
    RoomKey Key, string Title, string ClientName, Severity? Severity, string State, PersonId Owner, string OwnerName, DateTimeOffset OpenedAt, DateTimeOffset LastActivity)
{
    public bool IsOver { get; init; }

    /// <summary>What this person has not read yet, counted in their own lanes only.</summary>
    public NewInRoom? Unread { get; init; }
}

/// <summary>What is new to somebody in a room.</summary>
/// <param name="IsAll">They have never read there, so everything is new.</param>
public sealed record NewInRoom(long Count, bool IsAll);

/// <summary>Part of a timeline, in order, limited to what its reader may read.</summary>
/// <param name="Cursor">Where to go on from.</param>
/// <param name="More">Whether there is more in the direction of reading.</param>
/// <param name="Sequence">How far the room had come when this was read, hidden lanes included: for the live door, never for a reader.</param>
public sealed record TimelinePage(
    RoomKey Room, IReadOnlyList<RoomEvent> Events, LaneNumbers Cursor, bool More, RoomAccess Access, [property: JsonIgnore] long Sequence);

/// <summary>One revision of a document its reader may open.</summary>
public sealed record DocumentRevision(RoomKey Room, DocumentId Document, Lane Lane, StoredFile File);
