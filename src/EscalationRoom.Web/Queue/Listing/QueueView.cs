using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Listing;

/// <summary>A question everybody asks of the queue, under a name that stays.</summary>
public sealed record QueueView(string Id, string Name, Func<QueueRow, Person, DateTimeOffset, bool> Shows)
{
    public static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    public static readonly QueueView All = new("all", "All open", (_, _, _) => true);

    public static IReadOnlyList<QueueView> Shipped { get; } =
    [
        All,
        new("notAccepted", "Not accepted", (it, _, _) => !it.IsAccepted),
        new("due", "Late or due in 2 h", (it, _, now) => it.Due?.At < now + Soon),
        new("mine", "Mine", (it, me, _) => it.Owner == me.Id),
        new("myTier", "My tier", (it, me, _) => it.Tier == me.Tier),
        new("strategic", "Strategic clients", (it, _, _) => it.ClientTier is ClientTier.Strategic),
        new("client", "Waiting on client", (it, _, _) => it.WaitsFor == "Client"),
        new("handoffs", "Handoffs", (it, _, _) => it.Asked is { IsHandoff: true }),
        new("untold", "Resolved, not closed", (it, _, _) => it.State is RoomState.Resolved),
    ];

    public static QueueView Of(string id) => Shipped.FirstOrDefault(it => it.Id == id) ?? All;
}
