using System.Collections.Immutable;
using EscalationRoom.Data;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace EscalationRoom.Web.Tests.Notifications;

/// <summary>What waits for the same hour comes as one mail, made of what its reader may read by then.</summary>
public sealed class SendingDigests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LaterHost _host = new();
    private RoomKey _one;
    private RoomKey _other;

    /// <summary>Olu, who wants mentions by the hour, is called twice in one room and once in another.</summary>
    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        var hourly = ImmutableDictionary<NoticeKind, MailPace>.Empty.Add(NoticeKind.Mentioned, MailPace.Hourly);
        await _host.Get<NoticeChoices>().SaveAsync(_host.Person("u-olu").Id, NoticeChoice.Default with { Paces = hourly }, Ends);
        (_one, _other) = (await _host.OpenRoomAsync(), await _host.OpenRoomAsync());
        foreach (var room in (RoomKey[])[_one, _other])
        {
            await _host.ChangeAsync(room, it => it.AddParticipant(_host.Person("u-priya"), _host.Person("u-olu"), Lanes.None, Now));
        }

        foreach (var room in (RoomKey[])[_one, _one, _other])
        {
            await _host.ChangeAsync(room, it => it.PostMessage(_host.Person("u-mira").Id, Lane.Internal, "@Olu.Adeyemi look.", Now));
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Several_notices_of_several_rooms_go_as_one_mail()
    {
        await SendAsync();
        var mail = Assert.Single(_host.Sent);
        Assert.Equal("3 notices for you in EscalationRoom", mail.Subject);
        Assert.Equal(3, mail.TextBody!.Split("mentioned you").Length - 1);
        Assert.Contains("/profile#profile-notices", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_is_known_by_its_Message_ID()
    {
        var first = (await DeliveriesAsync()).MinBy(it => it.Id)!;
        _host.Later = TimeSpan.FromHours(1);
        await _host.Get<MailSender>().SendAsync(first, Ends);
        await _host.Get<MailSender>().SendAsync(first, Ends);
        Assert.Single(_host.Sent);
    }

    [Fact]
    public async Task Who_left_a_room_meanwhile_reads_nothing_of_it()
    {
        await _host.ChangeAsync(_one, it => it.RemoveParticipant(_host.Person("u-priya").Id, _host.Person("u-olu").Id, "Not needed.", Now));
        await SendAsync();
        var mail = Assert.Single(_host.Sent).ToString();
        Assert.DoesNotContain(_one.Value, mail, StringComparison.Ordinal);
        Assert.Contains(_other.Value, mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_dealt_with_before_the_hour_is_left_out()
    {
        var reader = _host.Get<RoomReaders>().For(_host.Person("u-olu").Id);
        foreach (var notice in (await reader.NoticesAsync(new NoticeFilter(), Ends)).Where(it => it.Room == _one))
        {
            await reader.PutAwayAsync(notice, Ends);
        }

        await SendAsync();
        Assert.Equal("One notice for you in EscalationRoom", Assert.Single(_host.Sent).Subject);
    }

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => _host.Get<TimeProvider>().GetUtcNow();

    /// <summary>Lets the hour pass, and some minutes more for those that wait for the first.</summary>
    private async Task SendAsync()
    {
        var deadline = DateTimeOffset.UtcNow + Patience;
        for (_host.Later = TimeSpan.FromHours(1); (await DeliveriesAsync()).Any(it => it.State is DeliveryState.Waiting); _host.Later += TimeSpan.FromMinutes(2))
        {
            Assert.True(DateTimeOffset.UtcNow < deadline, "Some mails still wait.");
            while (await _host.Get<Outbox>().SendDueAsync(Ends) > 0 || (await DeliveriesAsync()).Any(it => it.LeasedUntil is not null))
            {
            }
        }
    }

    private async Task<IReadOnlyList<Delivery>> DeliveriesAsync()
    {
        var olu = _host.Person("u-olu").Id;
        await using var db = await _host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(Ends);
        return await db.Deliveries.AsNoTracking().Where(it => it.To == olu).ToListAsync(Ends);
    }

    /// <summary>Timers tick as ever; only the time they read is later.</summary>
    private sealed class LaterHost : TestHost
    {
        private readonly LaterClock _time = new();

        public TimeSpan Later
        {
            get => _time.Later;
            set => _time.Later = value;
        }

        public IReadOnlyList<MimeMessage> Sent => [.. Directory.EnumerateFiles(MailFolder, "*.eml").Select(it => MimeMessage.Load(it)).Where(it => it.To.ToString().Contains("olu", StringComparison.Ordinal))];

        protected override TimeProvider Clock => _time;

        private string MailFolder => Path.Combine(StorageFolder, "mail");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:DropFolder", MailFolder);
        }
    }

    private sealed class LaterClock : TimeProvider
    {
        public TimeSpan Later { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later;
    }
}
