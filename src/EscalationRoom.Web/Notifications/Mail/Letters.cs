using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Puts words into an envelope. The same id makes the same Message-ID, so that a repeat is recognisable.</summary>
public sealed class Letters(IOptions<MailOptions> mail, OwnAddress address)
{
    /// <summary>Where links lead.</summary>
    public Uri Site => new(address.Public);

    /// <summary>Nobody is subscribed to anything: how much comes is a setting of their own.</summary>
    public string Footer(Person to) => to.IsStaff ? $"\nHow you are told, and how often: {new Uri(Site, "/profile#profile-notices")}\n" : "";

    internal MimeMessage Write(Guid id, Person to, string subject, string text)
    {
        var written = new MimeMessage
        {
            MessageId = $"{id:N}@{Site.Host}",
            Subject = subject,
            Body = new TextPart("plain") { Text = text + Footer(to) },
        };
        written.From.Add(new MailboxAddress("EscalationRoom", mail.Value.From));
        written.To.Add(new MailboxAddress(to.Name, to.Email));
        written.Headers.Add("Auto-Submitted", "auto-generated");
        written.Headers.Add("X-Auto-Response-Suppress", "All");
        return written;
    }
}
