using EscalationRoom.Data.Accounts;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EscalationRoom.Web.Notifications;

/// <summary>
/// Makes a mail from what its reader may read at the moment of sending, and hands it to the transport. It carries a link and who asks,
/// never the client's or anybody's words.
/// </summary>
public sealed class MailSender(
    RoomReaders readers, TimelineLog log, PeopleDirectory people, IMailTransport transport, IOptions<MailOptions> mail, OwnAddress site)
{
    public const string Channel = "mail";

    /// <returns>False when its reader may not read the room any more: there is nothing to send, ever.</returns>
    public async Task<bool> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var key = await log.KeyOfAsync(delivery.Room, cancellation);
        var view = await readers.For(delivery.To).OpenAsync(key, cancellation);
        if (view is null || people.Find(delivery.To) is not { } to)
        {
            return false;
        }

        await transport.SendAsync(Compose(delivery.Id, to, view), cancellation);
        return true;
    }

    private MimeMessage Compose(Guid delivery, Domain.People.Person to, RoomView room)
    {
        var link = new Uri(new Uri(site.Public), $"/r/{room.Key.Value}");
        var composed = new MimeMessage
        {
            MessageId = $"{delivery:N}@{new Uri(site.Public).Host}",
            Subject = $"[{room.Key.Value}] You are asked to take this room",
            Body = new TextPart("plain")
            {
                Text = $"""
                    {room.Key.Value}{Severity(room)}, owned by {room.OwnerName} until you accept.

                    Open the room to read what was promised and to accept or decline:
                    {link}

                    The owner stays answerable until you accept.
                    """,
            },
        };
        composed.From.Add(new MailboxAddress("EscalationRoom", mail.Value.From));
        composed.To.Add(new MailboxAddress(to.Name, to.Email));
        composed.Headers.Add("Auto-Submitted", "auto-generated");
        composed.Headers.Add("X-Auto-Response-Suppress", "All");
        return composed;
    }

    private static string Severity(RoomView room) => room.Severity is { } severity ? $", {severity}" : "";
}
