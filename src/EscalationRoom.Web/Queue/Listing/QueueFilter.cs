using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Listing;

/// <summary>What somebody wants to see of the queue: a view, and what narrows it.</summary>
/// <param name="View">Of <see cref="QueueView.Shipped"/>.</param>
/// <param name="Words">In the key, the title, the client or the owner.</param>
public sealed record QueueFilter(
    string View = "all", string Words = "", Severity? Severity = null, ClientTier? ClientTier = null, RoomState? State = null, PersonId? Owner = null, TriggerKind? Trigger = null)
{
    public bool IsNarrowed => this != new QueueFilter(View);

    public bool Shows(QueueRow row, Person me, DateTimeOffset now) =>
        QueueView.Of(View).Shows(row, me, now)
        && (Severity is null || row.Severity == Severity)
        && (ClientTier is null || row.ClientTier == ClientTier)
        && (State is null || row.State == State)
        && (Trigger is null || row.Trigger == Trigger)
        && (Owner is null || row.Owner == Owner)
        && Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(it => $"{row.Key} {row.Title} {row.ClientName} {row.OwnerName}".Contains(it, StringComparison.CurrentCultureIgnoreCase));
}
