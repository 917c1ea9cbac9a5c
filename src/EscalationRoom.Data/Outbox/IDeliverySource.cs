using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Outbox;

/// <summary>Says what an event sends outside. The rows are written in the event's own transaction, so nothing is sent that did not happen.</summary>
public interface IDeliverySource
{
    IEnumerable<Delivery> DeliveriesFor(Room room, RoomEvent fact);
}
