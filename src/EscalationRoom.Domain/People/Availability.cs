using EscalationRoom.Domain.Clients;

namespace EscalationRoom.Domain.People;

/// <summary>Whether somebody can be asked to take a room, beyond what their calendar says.</summary>
/// <param name="Conflicts">Handles of clients they have a conflict of interest with, as one line, separated by commas.</param>
public sealed record Availability(
    PersonId Person,
    DateTimeOffset? AwayFrom,
    DateTimeOffset? AwayUntil,
    PersonId? Delegate,
    bool IsAtCapacity,
    DateTimeOffset? OnCallFrom,
    DateTimeOffset? OnCallUntil,
    string Conflicts,
    DateTimeOffset ChangedAt)
{
    /// <summary>Somebody who has said nothing: their calendar decides.</summary>
    public static Availability Usual(PersonId person) => new(person, null, null, null, false, null, null, "", DateTimeOffset.UnixEpoch);

    public bool IsAway(DateTimeOffset now) => Covers(AwayFrom, AwayUntil, now);

    public bool IsOnCall(DateTimeOffset now) => Covers(OnCallFrom, OnCallUntil, now);

    public bool HasConflictWith(Client client) =>
        Conflicts.Split(',', StringSplitOptions.TrimEntries).Contains(client.Handle, StringComparer.OrdinalIgnoreCase);

    /// <summary>Without an end it lasts until it is taken back.</summary>
    private static bool Covers(DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset now) => from <= now && (until is null || now < until);
}
