using System.Collections.Immutable;
using EscalationRoom.Data;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Rooms.Muting;
using EscalationRoom.Web.Tests.Canary;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Notifications;

public sealed class ChoosingHowToBeTold(CanaryHost host) : IClassFixture<CanaryHost>
{
    [Fact]
    public async Task What_is_not_wanted_by_mail_is_dropped_and_stays_in_the_inbox()
    {
        await ChooseAsync("u-daniel", NoticeChoice.Default with { Off = [(NoticeKind.Mentioned, NoticeChannel.Mail)] });
        var delivery = await MentionAsync("u-daniel", "@Daniel.Osei look.");
        Assert.Equal(DeliveryState.Dropped, (await SendAsync(delivery)).State);
        Assert.Contains(await host.Get<RoomReaders>().For(delivery.To).NoticesAsync(new NoticeFilter(), Ends), it => it.Id.Value == delivery.Id);
    }

    [Fact]
    public async Task In_quiet_hours_a_mail_waits_for_their_end()
    {
        var now = TimeOnly.FromDateTime(Now.UtcDateTime);
        await ChooseAsync("u-kenji", NoticeChoice.Default with { QuietFrom = now.AddHours(-1), QuietTo = now.AddHours(2) });
        var sending = await SendAsync(await MentionAsync("u-kenji", "@Kenji.Watanabe look."));
        Assert.Equal(DeliveryState.Waiting, sending.State);
        Assert.InRange(sending.Again!.Value - Now, TimeSpan.FromMinutes(110), TimeSpan.FromMinutes(121));
    }

    [Fact]
    public async Task What_was_chosen_is_kept()
    {
        var choice = new NoticeChoice([(NoticeKind.ClientWrote, NoticeChannel.Card), (NoticeKind.Mentioned, NoticeChannel.Mail)], new TimeOnly(20, 30), new TimeOnly(7, 0), "Europe/Berlin")
        {
            Paces = Hourly(NoticeKind.ClockWarned).Add(NoticeKind.ClientWrote, MailPace.Daily),
        };
        await ChooseAsync("u-farah", choice);
        await ChooseAsync("u-farah", choice with { Zone = "Asia/Tokyo" });
        var kept = await host.Get<NoticeChoices>().OfAsync(host.Person("u-farah").Id, Ends);
        Assert.Equal((choice.QuietFrom, choice.QuietTo, "Asia/Tokyo"), (kept.QuietFrom, kept.QuietTo, kept.Zone));
        Assert.Equal(choice.Off.Order(), kept.Off.Order());
        Assert.Equal(choice.Paces.OrderBy(it => it.Key), kept.Paces.OrderBy(it => it.Key));
    }

    [Fact]
    public async Task What_comes_by_the_hour_waits_for_it()
    {
        await ChooseAsync("u-bea", NoticeChoice.Default with { Paces = Hourly(NoticeKind.Mentioned) });
        var sending = await SendAsync(await MentionAsync("u-bea", "@Bea.Novak look."));
        Assert.Equal((DeliveryState.Waiting, 0), (sending.State, sending.Again!.Value.Minute));
        Assert.InRange(sending.Again.Value - Now, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_room_that_is_muted_mails_only_what_calls_them()
    {
        var (room, priya) = (await host.OpenRoomAsync(), host.Person("u-priya"));
        await host.Get<RoomReaders>().For(priya.Id).MuteAsync(room, true, null, Ends);
        var mention = await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, "@Priya.Raman look.", Now));
        var words = await host.ChangeAsync(room, it => it.PostMessage(host.Person("c-ruth").Id, Lane.Client, "Any news?", Now));
        Assert.Equal(DeliveryState.Sent, (await SendAsync(await DeliveryAsync(mention.Id, priya))).State);
        Assert.Equal(DeliveryState.Dropped, (await SendAsync(await DeliveryAsync(words.Id, priya))).State);
        Assert.Equal(2, (await host.Get<RoomReaders>().For(priya.Id).NoticesAsync(new NoticeFilter(), Ends)).Count(it => it.Room == room));

        await host.Get<RoomReaders>().For(priya.Id).MuteAsync(room, false, null, Ends);
        Assert.Equal(DeliveryState.Sent, (await SendAsync(await DeliveryAsync(words.Id, priya))).State);
    }

    [Fact]
    public async Task A_room_that_is_snoozed_lets_the_client_through_and_comes_back_by_itself()
    {
        var (room, priya) = (await host.OpenRoomAsync(), host.Person("u-priya"));
        var words = await host.ChangeAsync(room, it => it.PostMessage(host.Person("c-ruth").Id, Lane.Client, "Any news?", Now));
        await MuteAsync(priya, room, Now.AddHours(1));
        Assert.True(await DisturbsAsync(priya, words.Id));
        await MuteAsync(priya, room, null);
        Assert.False(await DisturbsAsync(priya, words.Id));

        await MuteAsync(priya, room, Now.AddMinutes(-1));
        Assert.True(await DisturbsAsync(priya, words.Id));
        Assert.DoesNotContain(await host.Get<RoomReaders>().For(priya.Id).MutedRoomsAsync(Ends), it => it.Room == room);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(31 * 24)]
    public async Task A_snooze_ends_within_a_month(int hours)
    {
        var asked = new MuteToSet(Guid.NewGuid(), (await host.OpenRoomAsync()).Value, true, Now.AddHours(hours));
        Assert.IsType<ASnoozeEndsWithinAMonth>((await new MuteRoom(host.Get<RoomReaders>(), host.Get<TimeProvider>()).RunAsync(host.Person("u-priya").Id, asked, Ends)).Refusal);
    }

    private Task<MutedRoom?> MuteAsync(Domain.People.Person who, RoomKey room, DateTimeOffset? until) => host.Get<RoomReaders>().For(who.Id).MuteAsync(room, true, until, Ends);

    private async Task<bool> DisturbsAsync(Domain.People.Person who, EventId fact) =>
        (await host.Get<RoomReaders>().For(who.Id).NoticesAsync(new NoticeFilter(), Ends)).Single(it => it.Fact.Id == fact).Disturbs;

    [Fact]
    public async Task Who_may_not_read_a_room_cannot_mute_it_either() =>
        Assert.Null(await host.Get<RoomReaders>().For(host.Person("u-olu").Id).MuteAsync(await host.OpenRoomAsync(), true, null, Ends));

    private static ImmutableDictionary<NoticeKind, MailPace> Hourly(NoticeKind kind) => ImmutableDictionary<NoticeKind, MailPace>.Empty.Add(kind, MailPace.Hourly);

    private async Task<Delivery> DeliveryAsync(EventId cause, Domain.People.Person to)
    {
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(Ends);
        return await db.Deliveries.AsNoTracking().SingleAsync(it => it.Event == cause && it.To == to.Id, Ends);
    }

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private Task ChooseAsync(string handle, NoticeChoice choice) => host.Get<NoticeChoices>().SaveAsync(host.Person(handle).Id, choice, Ends);

    private Task<Web.Notifications.Sending> SendAsync(Delivery delivery) => host.Get<MailSender>().SendAsync(delivery, Ends);

    private async Task<Delivery> MentionAsync(string handle, string text)
    {
        var (room, who) = (await host.OpenRoomAsync(), host.Person(handle));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), who, Lanes.None, Now));
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, text, Now));
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(Ends);
        return await db.Deliveries.AsNoTracking().SingleAsync(it => it.To == who.Id, Ends);
    }
}
