using EscalationRoom.Domain.Notices;

namespace EscalationRoom.Data.Outbox;

/// <summary>Says how a notice leaves the building. The rows are written in its event's own transaction, so nothing is sent that did not happen.</summary>
public interface IDeliverySource
{
    IEnumerable<Delivery> DeliveriesFor(Notice notice);
}
