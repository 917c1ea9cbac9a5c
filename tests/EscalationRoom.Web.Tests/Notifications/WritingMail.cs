using EscalationRoom.Data;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Tests.Canary;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace EscalationRoom.Web.Tests.Notifications;

/// <summary>A mail says why you, where it stands and what is known, each fact with its source, and nothing its reader may not read.</summary>
public sealed class WritingMail(CanaryHost host) : IClassFixture<CanaryHost>
{
    [Fact]
    public async Task Who_is_asked_to_take_over_reads_the_brief_and_where_each_fact_stands()
    {
        var room = await host.OpenRoomAsync();
        await DoAsync(room, it => it.PostMessage(host.Person("c-ruth").Id, Lane.Client, "The board meets at noon.", Now));
        await DoAsync(room, it => it.MakeCommitment(host.Person("u-priya").Id, new NewCommitment(CommitmentKind.Deliverable, "First figures", Now.AddHours(2)), null, Now));
        await DoAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-sofia"), "My shift ends.", TimeSpan.FromMinutes(10), Now));
        var mail = await MailToAsync("u-sofia", room, "asks you to take this room over");

        Assert.Equal($"[{room}] Priya Raman asks you to take this room over", mail.Subject);
        var text = mail.TextBody!;
        foreach (var words in (string[])["My shift ends. [1]", "Sev1 · Aldermoor Health Trust", "owned by Priya Raman", "What happened: It stopped at 09:12. [2]", "Ruth Ambrose wrote: The board meets at noon. [3]", "K1, due", "First figures [4]"])
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        var cited = text.Split('\n').Where(it => it.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, cited.Count);
        Assert.All(cited, it => Assert.Matches(@"\[\d\]$", it));
        Assert.Contains($"/r/{room}/m/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_privileged_item_it_says_neither_room_nor_title_nor_who()
    {
        var room = await host.OpenRoomAsync();
        await DoAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-noor"), Lanes.None, Now));
        await DoAsync(room, it => it.AddParticipant(host.Person("u-noor"), host.Person("u-yuki"), Lanes.Privileged, Now));
        await DoAsync(room, it => it.PostMessage(host.Person("u-noor").Id, Lane.Privileged, "@Yuki.Tan do we notify?", Now));
        var mail = await MailToAsync("u-yuki", room, "Something waits");
        var all = $"{mail.Subject} {mail.TextBody}";
        Assert.DoesNotContain(room.Value, all, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Patient portal", all, StringComparison.Ordinal);
        Assert.Equal(["/inbox", "/profile"], mail.TextBody!.Split([' ', '\r', '\n']).Where(it => it.StartsWith("http", StringComparison.Ordinal)).Select(it => new Uri(it).AbsolutePath));
    }

    [Fact]
    public async Task Who_reads_one_lane_is_written_nothing_of_another()
    {
        var room = await host.OpenRoomAsync();
        await DoAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, Now));
        await DoAsync(room, it => it.PostMessage(host.Person("c-ruth").Id, Lane.Client, "We talk to others.", Now));
        await DoAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "@Olu.Adeyemi the logs?", Now));
        await DoAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, "@Ruth.Ambrose we are on it.", Now));
        Assert.DoesNotContain("We talk to others", (await MailToAsync("u-olu", room, "mentioned you")).TextBody, StringComparison.Ordinal);
        var ruths = (await MailToAsync("c-ruth", room, "mentioned you")).TextBody;
        Assert.DoesNotContain("It stopped at", ruths, StringComparison.Ordinal);
        Assert.DoesNotContain("Sev1", ruths, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_dealt_with_or_may_not_be_read_any_more_is_not_sent()
    {
        var room = await host.OpenRoomAsync();
        await DoAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, Now));
        await DoAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "@Olu.Adeyemi the logs?", Now));
        await DoAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("u-olu").Id, "Not needed.", Now));
        Assert.Empty(await SendAsync("u-olu", room));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private Task<T> DoAsync<T>(RoomKey room, Func<Room, Result<T>> ask)
        where T : RoomEvent => host.ChangeAsync(room, ask);

    private async Task<MimeMessage> MailToAsync(string handle, RoomKey room, string subject) =>
        Assert.Single(await SendAsync(handle, room), it => it.Subject!.Contains(subject, StringComparison.Ordinal));

    /// <summary>Sends everything there is for somebody in a room, whenever it would be due.</summary>
    private async Task<IReadOnlyList<MimeMessage>> SendAsync(string handle, RoomKey room)
    {
        var (to, id) = (host.Person(handle).Id, (await host.Get<Data.Timeline.TimelineLog>().FindAsync(room, default))!.Value);
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        var deliveries = await db.Deliveries.AsNoTracking().Where(it => it.To == to && it.Room == id).ToListAsync();
        foreach (var delivery in deliveries)
        {
            await host.Get<MailSender>().SendAsync(delivery, default);
        }

        return [.. deliveries.Select(it => Path.Combine(host.MailFolder, $"{it.Id:N}.eml")).Where(File.Exists).Select(it => MimeMessage.Load(it))];
    }
}
