using EscalationRoom.Data.Accounts;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>
/// Makes a mail from what its reader may read at the moment of sending, and hands it to the transport. The client's words stand in no
/// subject, and of a privileged item nothing stands anywhere.
/// </summary>
public sealed class MailSender(
    RoomReaders readers, PeopleDirectory people, IMailTransport transport, IOptions<MailOptions> mail, OwnAddress site)
{
    public const string Channel = "mail";

    public async Task<Sending> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var notice = await readers.For(delivery.To).NoticeAsync(new NoticeId(delivery.Id), cancellation);
        if (notice is null || people.Find(delivery.To) is not { } to)
        {
            return Sending.Dropped("Its reader may not read it");
        }

        if (notice.HandledAt is not null)
        {
            return Sending.Dropped("Dealt with before");
        }

        await transport.SendAsync(Compose(delivery.Id, to, notice), cancellation);
        return Sending.Done;
    }

    private MimeMessage Compose(Guid delivery, Person to, NoticeLine notice)
    {
        var words = NoticeWords.Of(notice, people, to.IsStaff);
        var isSecret = notice.Fact.Lane is Lane.Privileged;
        var link = new Uri(new Uri(site.Public), isSecret ? "/inbox" : notice.Link);
        var composed = new MimeMessage
        {
            MessageId = $"{delivery:N}@{new Uri(site.Public).Host}",
            Subject = isSecret ? "Something waits for you in EscalationRoom" : $"[{notice.Room.Value}] {words.Title}",
            Body = new TextPart("plain")
            {
                Text = isSecret ? $"Something waits for you. Read it in your inbox:\n{link}\n" : $"{words.Title}.\n\n{notice.Room.Value}{Severity(notice)}\n\nOpen it in the room:\n{link}\n",
            },
        };
        composed.From.Add(new MailboxAddress("EscalationRoom", mail.Value.From));
        composed.To.Add(new MailboxAddress(to.Name, to.Email));
        composed.Headers.Add("Auto-Submitted", "auto-generated");
        composed.Headers.Add("X-Auto-Response-Suppress", "All");
        return composed;
    }

    private static string Severity(NoticeLine notice) => notice.Severity is { } severity ? $", {severity}" : "";
}
