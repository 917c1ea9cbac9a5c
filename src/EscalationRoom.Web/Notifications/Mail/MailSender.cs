using EscalationRoom.Data.Accounts;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>
/// Makes a mail from what its reader may read at the moment of sending, and hands it to the transport. The client's words stand in no
/// subject, and of a privileged item nothing stands anywhere.
/// </summary>
public sealed class MailSender(
    RoomReaders readers, NoticeChoices choices, PeopleDirectory people, IMailTransport transport, IOptions<MailOptions> mail, OwnAddress address, TimeProvider clock)
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

        var (choice, now) = (await choices.OfAsync(to.Id, cancellation), clock.GetUtcNow());
        if (!choice.Wants(notice.Kind, NoticeChannel.Mail))
        {
            return Sending.Dropped("Not wanted by mail");
        }

        if (choice.QuietUntil(notice.Kind, notice.Severity, now) is { } morning)
        {
            return Sending.Later(morning);
        }

        await transport.SendAsync(await ComposeAsync(delivery.Id, to, notice, cancellation), cancellation);
        return Sending.Done;
    }

    private async Task<MimeMessage> ComposeAsync(Guid delivery, Person to, NoticeLine notice, CancellationToken cancellation)
    {
        var site = new Uri(address.Public);
        var words = new NoticeMail(site, notice, NoticeWords.Of(notice, people, to.IsStaff));
        var composed = new MimeMessage
        {
            MessageId = $"{delivery:N}@{site.Host}",
            Subject = words.Subject,
            Body = new TextPart("plain") { Text = await words.TextAsync(readers.For(to.Id), clock.GetUtcNow(), cancellation) },
        };
        composed.From.Add(new MailboxAddress("EscalationRoom", mail.Value.From));
        composed.To.Add(new MailboxAddress(to.Name, to.Email));
        composed.Headers.Add("Auto-Submitted", "auto-generated");
        composed.Headers.Add("X-Auto-Response-Suppress", "All");
        return composed;
    }
}
