using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Who the token belongs to.</summary>
/// <param name="Lanes">Lanes the role can ever read; each room says which it reads there.</param>
public sealed record MeAnswer(
    string Id, string Handle, string Name, string Email, string Title, int Tier, IReadOnlyList<string> Roles, string Authority, IReadOnlyList<string> Lanes);

public sealed record RoomsAnswer(IReadOnlyList<RoomLine> Rooms, string? Cursor);

/// <summary>A room in a list.</summary>
public sealed record RoomLine(
    string Key, string Title, string Client, string? Severity, string State, PersonName Owner, DateTimeOffset OpenedAt, DateTimeOffset LastActivity)
{
    public static RoomLine Of(RoomSummary it) => new(
        it.Key.Value, it.Title, it.ClientName, it.Severity?.ToString(), it.State, new PersonName(it.Owner.ToString(), it.OwnerName), it.OpenedAt, it.LastActivity);
}

public sealed record PersonName(string Id, string Name);

/// <summary>A page of a timeline, in order.</summary>
public sealed record TimelineAnswer(IReadOnlyList<EventFrame> Events, string Cursor, bool More);

/// <summary>A room as the caller may see it; what belongs to staff is null for contacts.</summary>
public sealed record RoomAnswer(
    string Key,
    string Title,
    string Client,
    string? ClientTier,
    string? Type,
    string? Trigger,
    string? Severity,
    int? Tier,
    string State,
    DateTimeOffset OpenedAt,
    PersonName Owner,
    DateTimeOffset OwnerSince,
    string? Deputy,
    string? OfferedTo,
    HandoffAnswerLine? PendingHandoff,
    IReadOnlyList<ParticipantLine> Participants,
    RoomLanes Lanes,
    CommitmentLine? NextCommitment,
    IReadOnlyList<ClockLine>? Clocks,
    string Cursor)
{
    public static RoomAnswer Of(RoomView it, EventFrames frames, DateTimeOffset now) => new(
        it.Key.Value,
        it.Title,
        it.ClientName,
        it.ClientTier?.ToString(),
        it.Type is { } type ? TypeName.Of(type) : null,
        it.Trigger is { } trigger ? TriggerName.Of(trigger) : null,
        it.Severity?.ToString(),
        it.Tier,
        it.State,
        it.OpenedAt,
        new PersonName(it.Owner.ToString(), it.OwnerName),
        it.OwnerSince,
        it.Deputy?.ToString(),
        it.OfferedTo?.ToString(),
        it.PendingHandoff is { } offer ? new HandoffAnswerLine(offer.Id.ToString(), offer.From.ToString(), offer.To.ToString(), offer.Reason, offer.Expires) : null,
        [.. it.Participants.Select(who => new ParticipantLine(who.Id.ToString(), who.Name, frames.Of(who.Id).Role, who.Seat.ToString(), Names(who.Reads)))],
        new RoomLanes(Names(it.Access.Reads), Names(it.Access.Writes)),
        it.Commitments.Where(due => due.IsOpen).MinBy(due => due.Due) is { } nearest ? CommitmentLine.Of(nearest, frames) : null,
        it.Clocks is { } clocks ? [.. clocks.All.GroupBy(clock => clock.Measure).Select(clock => ClockLine.Of(clock.Last(), clocks, now))] : null,
        Domain.Rooms.Cursor.Write(it.Heads, it.Access.Reads));

    private static string[] Names(Domain.Rooms.Lanes lanes) => [.. lanes.Each().Select(it => it.ToString())];
}

public sealed record HandoffAnswerLine(string Id, string From, string To, string Reason, DateTimeOffset ExpiresAt);

/// <summary>Something the client relies on.</summary>
/// <param name="Kind"><c>NextUpdate</c>, <c>Deliverable</c> or <c>ClientDeadline</c>.</param>
/// <param name="State"><c>Open</c>, <c>Kept</c> or <c>Withdrawn</c>.</param>
public sealed record CommitmentLine(
    string Id, int Number, string Kind, string What, DateTimeOffset Due, PersonName By, DateTimeOffset MadeAt, string State, string? SettledBy, DateTimeOffset? SettledAt)
{
    public static CommitmentLine Of(Commitment it, EventFrames frames) => new(
        it.Id.ToString(),
        it.Number,
        it.Kind.ToString(),
        it.What,
        it.Due,
        new PersonName(it.By.ToString(), frames.Of(it.By).Name),
        it.MadeAt,
        it.State.ToString(),
        it.SettledBy?.ToString(),
        it.SettledAt);
}

/// <param name="Seat">What they are to this room: Owner, Deputy, Observer …</param>
public sealed record ParticipantLine(string Id, string Name, string Role, string Seat, IReadOnlyList<string> Reads);

/// <summary>Lanes the caller may read and write here.</summary>
public sealed record RoomLanes(IReadOnlyList<string> Read, IReadOnlyList<string> Write);
