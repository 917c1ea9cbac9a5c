using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Takes a finished mail away. Throws when it could not; the outbox tries again.</summary>
public interface IMailTransport
{
    Task SendAsync(MimeMessage mail, CancellationToken cancellation);
}
