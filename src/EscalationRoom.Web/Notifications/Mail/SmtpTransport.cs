using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Sends through the configured relay.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var relay = options.Value;
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(relay.Host ?? "localhost", relay.Port, SecureSocketOptions.StartTlsWhenAvailable, cancellation);
        if (!string.IsNullOrEmpty(relay.User))
        {
            await smtp.AuthenticateAsync(relay.User, relay.Password ?? "", cancellation);
        }

        await smtp.SendAsync(mail, cancellation);
        await smtp.DisconnectAsync(quit: true, cancellation);
    }
}
