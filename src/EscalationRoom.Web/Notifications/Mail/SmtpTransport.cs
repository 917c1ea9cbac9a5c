using System.Net;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Sends through the configured relay. A password or token is shown to no relay in the clear, but to one on this machine.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, MailTokens tokens) : IMailTransport
{
    private const int ImplicitTls = 465;

    public async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var relay = options.Value;
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(relay.Host ?? "localhost", relay.Port, SecurityFor(relay), cancellation);
        if (relay.User is { Length: > 0 } user)
        {
            await SignInAsync(smtp, relay, user, cancellation);
        }

        await smtp.SendAsync(mail, cancellation);
        await smtp.DisconnectAsync(quit: true, cancellation);
    }

    private async Task SignInAsync(SmtpClient smtp, MailOptions relay, string user, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(relay.TokenEndpoint))
        {
            await smtp.AuthenticateAsync(user, relay.Password ?? "", cancellation);
        }
        else
        {
            await smtp.AuthenticateAsync(new SaslMechanismOAuth2(user, await tokens.GetAsync(cancellation)), cancellation);
        }
    }

    private static SecureSocketOptions SecurityFor(MailOptions relay)
    {
        if (relay.Port == ImplicitTls)
        {
            return SecureSocketOptions.SslOnConnect;
        }

        var isHere = relay.Host is "localhost" || (IPAddress.TryParse(relay.Host, out var address) && IPAddress.IsLoopback(address));
        return string.IsNullOrEmpty(relay.User) || isHere ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
    }
}
