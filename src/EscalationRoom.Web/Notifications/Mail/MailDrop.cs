using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Writes each mail as an .eml file; the name is its Message-ID, so a repeat replaces itself.</summary>
internal sealed class MailDrop(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(options.Value.DropFolder).FullName;
        var name = (mail.MessageId ?? throw new InvalidOperationException("A mail needs its Message-ID.")).Split('@')[0];
        var unfinished = Path.Combine(folder, $"{name}.tmp");
        await mail.WriteToAsync(unfinished, cancellation);
        File.Move(unfinished, Path.Combine(folder, $"{name}.eml"), overwrite: true);
    }
}
