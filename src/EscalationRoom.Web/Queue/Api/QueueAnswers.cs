using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Queue.Api;

/// <param name="Views">Every shipped view with how many of the open escalations it holds, counted in what the caller may enter.</param>
/// <param name="Cursor">Pass it to go on; null on the last page.</param>
public sealed record QueueAnswer(IReadOnlyList<QueueViewLine> Views, IReadOnlyList<QueueLineAnswer> Rooms, string? Cursor);

public sealed record QueueViewLine(string Id, string Name, int Count);

/// <summary>An open escalation, in the order of what comes due first.</summary>
/// <param name="WaitsFor">Whom the next step waits for: a name, or Client, Third party, Counsel, Sign-off, An owner.</param>
/// <param name="Due">What comes due first; null while no clock runs, or for whoever does not read the clocks.</param>
/// <param name="Unread">What is new to the caller, in their lanes.</param>
public sealed record QueueLineAnswer(
    string Key,
    string Title,
    string Client,
    string ClientTier,
    string Type,
    string Severity,
    int Tier,
    string State,
    PersonName Owner,
    string WaitsFor,
    PersonName? OfferedTo,
    DueLine? Due,
    DateTimeOffset OpenedAt,
    DateTimeOffset LastActivity,
    long Unread,
    string Trigger)
{
    public static QueueLineAnswer Of(QueueRow it, DateTimeOffset now) => new(
        it.Key.Value,
        it.Title,
        it.ClientName,
        it.ClientTier.ToString(),
        TypeName.Of(it.Type),
        it.Severity.ToString(),
        it.Tier,
        it.StateWords,
        new PersonName(it.Owner.ToString(), it.OwnerName),
        it.WaitsFor,
        it.Asked is { } asked ? new PersonName(asked.To.ToString(), asked.Name) : null,
        it.Due is { } due ? DueLine.Of(due, now) : null,
        it.OpenedAt,
        it.LastActivity,
        it.Unread?.Count ?? 0,
        TriggerName.Of(it.Trigger));
}

/// <param name="Clock">Accept, FirstResponse, ClientUpdate, Resolve or ClientDecision.</param>
/// <param name="LeftMinutes">Business time; below zero when it is late.</param>
/// <param name="IsPromise">The client was promised it sooner than the clock asks.</param>
public sealed record DueLine(string Clock, DateTimeOffset At, int LeftMinutes, bool IsLate, bool IsPromise, string Calendar)
{
    public static DueLine Of(NextDue it, DateTimeOffset now) =>
        new(it.Measure.ToString(), it.At, (int)Math.Floor(it.LeftAt(now).TotalMinutes), it.IsLate(now), it.IsPromise, it.Calendar.Name);
}
