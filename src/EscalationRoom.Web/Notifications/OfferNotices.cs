using EscalationRoom.Data.Outbox;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Notifications;

/// <summary>Whoever is offered a room or its ownership is told by mail, also with no page open.</summary>
internal sealed class OfferNotices : IDeliverySource
{
    public IEnumerable<Delivery> DeliveriesFor(Room room, RoomEvent fact) => fact switch
    {
        OwnershipOffered offered => [MailTo(offered.To, room, fact)],
        EscalationRouted routed => [MailTo(routed.To, room, fact)],
        _ => [],
    };

    private static Delivery MailTo(PersonId to, Room room, RoomEvent fact) => new()
    {
        Id = Guid.CreateVersion7(),
        Room = room.Id,
        Event = fact.Id,
        Channel = MailSender.Channel,
        To = to,
        DueAt = fact.At,
    };
}
