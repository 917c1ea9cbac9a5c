using EscalationRoom.Data;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>
/// Mails of one person that wait for the same hour go as one. The first of them carries the others, which are then sent, too; should
/// its node die between, the same mail goes once more, under the same Message-ID.
/// </summary>
public sealed class Digests(IDbContextFactory<EscalationDb> contexts, RoomReaders readers, PeopleDirectory people, IMailTransport transport, Letters letters)
{
    /// <summary>So long the others wait for the first.</summary>
    private static readonly TimeSpan ForTheFirst = TimeSpan.FromMinutes(1);

    public async Task<Sending> SendAsync(Guid delivery, Person to, NoticeChoice choice, DateTimeOffset now, CancellationToken cancellation)
    {
        var lines = await LinesAsync(to, choice, now, cancellation);
        if (lines.All(it => it.Id.Value != delivery))
        {
            return Sending.Dropped("Said anew since, or behind too many others: it waits in the inbox");
        }

        if (lines.Min(it => it.Id.Value) != delivery)
        {
            return Sending.Later(now + ForTheFirst, "Goes with the others of its digest");
        }

        var mail = new DigestMail(letters.Site, lines, it => NoticeWords.Of(it, people, to.IsStaff));
        await transport.SendAsync(letters.Write(delivery, to, mail.Subject, mail.Text), cancellation);
        await SettleAsync(lines.Select(it => it.Id.Value).Where(it => it != delivery).ToArray(), cancellation);
        return Sending.Done;
    }

    /// <summary>What they may read now of what waits for their digest.</summary>
    private async Task<IReadOnlyList<NoticeLine>> LinesAsync(Person to, NoticeChoice choice, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var waiting = await db.Deliveries.AsNoTracking()
            .Where(it => it.To == to.Id && it.Channel == MailSender.Channel && it.State == DeliveryState.Waiting)
            .Select(it => it.Id).ToListAsync(cancellation);
        var unread = await readers.For(to.Id).NoticesAsync(new NoticeFilter(), cancellation);
        return [.. unread.Where(it => waiting.Contains(it.Id.Value) && Goes(it, choice, now))];
    }

    private static bool Goes(NoticeLine it, NoticeChoice choice, DateTimeOffset now) =>
        it.Disturbs && choice.Wants(it.Kind, NoticeChannel.Mail) && choice.QuietUntil(it.Kind, it.Severity, now) is null
        && choice.PaceOf(it.Kind, it.Severity) is var pace and not MailPace.AtOnce && choice.MailedAt(pace, it.At) <= now;

    /// <summary>The generation moves on, so that whoever tries one of them meanwhile cannot bring it back.</summary>
    private async Task SettleAsync(Guid[] others, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Deliveries.Where(it => others.Contains(it.Id) && it.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            it => it.SetProperty(row => row.State, DeliveryState.Sent)
                .SetProperty(row => row.Generation, row => row.Generation + 1)
                .SetProperty(row => row.LastError, "")
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            cancellation);
    }
}
