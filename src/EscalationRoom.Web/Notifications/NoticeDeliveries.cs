using EscalationRoom.Data.Outbox;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Web.Notifications.Mail;

namespace EscalationRoom.Web.Notifications;

/// <summary>
/// What somebody is told in the product is also written for the mail. Whether it goes is decided when it is due: who has dealt with it
/// by then gets none.
/// </summary>
internal sealed class NoticeDeliveries : IDeliverySource
{
    public IEnumerable<Delivery> DeliveriesFor(Notice notice) =>
    [
        new Delivery
        {
            Id = notice.Id.Value,
            Room = notice.Room,
            Event = notice.Cause,
            Channel = MailSender.Channel,
            To = notice.To,
            DueAt = NoticeKinds.MailedFrom(notice),
        },
    ];
}
