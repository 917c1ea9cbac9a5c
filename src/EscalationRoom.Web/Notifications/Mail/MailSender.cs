using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>
/// Makes a mail from what its reader may read at the moment of sending, and hands it to the transport. The client's words stand in no
/// subject, and of a privileged item nothing stands anywhere.
/// </summary>
public sealed class MailSender(
    RoomReaders readers, NoticeChoices choices, PeopleDirectory people, Digests digests, IMailTransport transport, Letters letters, TimeProvider clock)
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

        var choice = await choices.OfAsync(to.Id, cancellation);
        return !notice.Disturbs || !choice.Wants(notice.Kind, NoticeChannel.Mail)
            ? Sending.Dropped("Not wanted by mail")
            : await SendAsync(delivery, to, notice, choice, cancellation);
    }

    private async Task<Sending> SendAsync(Delivery delivery, Person to, NoticeLine notice, NoticeChoice choice, CancellationToken cancellation)
    {
        var (now, pace) = (clock.GetUtcNow(), choice.PaceOf(notice.Kind, notice.Severity));
        if (choice.QuietUntil(notice.Kind, notice.Severity, now) is { } morning)
        {
            return Sending.Later(morning, "Quiet hours of its reader");
        }

        if (pace is MailPace.AtOnce)
        {
            var words = new NoticeMail(letters.Site, notice, NoticeWords.Of(notice, people, to.IsStaff));
            var text = await words.TextAsync(readers.For(to.Id), now, cancellation);
            await transport.SendAsync(letters.Write(delivery.Id, to, words.Subject, text), cancellation);
            return Sending.Done;
        }

        var due = choice.MailedAt(pace, notice.At);
        return now < due ? Sending.Later(due, "Waits for the others of its digest") : await digests.SendAsync(delivery.Id, to, choice, now, cancellation);
    }
}
