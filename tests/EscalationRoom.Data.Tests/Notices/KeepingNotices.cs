using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Notices;

/// <summary>A notice is written with its event, once, and shows what its reader may read at the moment of looking.</summary>
public abstract class KeepingNotices(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Who_is_called_finds_it_until_they_put_it_away()
    {
        var room = await Node.OpenAsync();
        Done(await Node.SayAsync(room.Id, "u-mira", Lane.Internal, "@Priya.Raman Grüße, look."));
        var found = Assert.Single(await MentionsOf("u-priya"));
        Assert.Equal((room.Key, "@Priya.Raman Grüße, look."), (found.Room, found.Fact.Words));

        await Node.As("u-priya").PutAwayAsync(found, default);
        Assert.Empty(await MentionsOf("u-priya"));
        Assert.NotNull((await Node.As("u-priya").NoticeAsync(found.Id, default))!.HandledAt);
    }

    [Fact]
    public async Task It_says_what_stands_there_now_and_an_edit_is_no_second_one()
    {
        var room = await Node.OpenAsync();
        var said = Done(await Node.SayAsync(room.Id, "u-mira", Lane.Internal, "@Priya.Raman look."));
        var message = new PostedMessage(said.Id, said.Lane, said.By, said.At, false);
        Done(await Node.AskAsync(room.Id, said.By, it => it.EditMessage(said.By, message, "@Priya.Raman @Rachel.Boateng look here.", Noon)));
        Assert.Equal("@Priya.Raman @Rachel.Boateng look here.", Assert.Single(await MentionsOf("u-priya")).EditedText);
        Assert.Single(await MentionsOf("u-rachel"));

        Done(await Node.AskAsync(room.Id, said.By, it => it.DeleteMessage(said.By, message, Noon)));
        Assert.Empty(await MentionsOf("u-priya"));
    }

    [Fact]
    public async Task Who_was_removed_is_shown_nothing_of_it_any_more()
    {
        var room = await Node.OpenAsync();
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.AddParticipant(Priya, Node.Who("u-olu"), Lanes.None, Noon)));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Internal, "@Olu.Adeyemi look."));
        var found = Assert.Single(await MentionsOf("u-olu"));
        Assert.Null(await Node.As("u-priya").NoticeAsync(found.Id, default));

        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.RemoveParticipant(Priya.Id, Node.Who("u-olu").Id, "Not needed.", Noon)));
        Assert.Empty(await MentionsOf("u-olu"));
        Assert.Null(await Node.As("u-olu").NoticeAsync(found.Id, default));
    }

    [Fact]
    public async Task Accepting_the_room_ends_the_offer_of_it_in_the_same_commit()
    {
        var room = await Node.OpenAsync();
        Assert.DoesNotContain(await Node.As("u-priya").NoticesAsync(new NoticeFilter(), default), it => it.Kind is NoticeKind.RoomOffered);
        var handled = await Node.As("u-priya").NoticesAsync(new NoticeFilter(IsHandled: true), default);
        Assert.Equal(room.Key, Assert.Single(handled, it => it.Kind is NoticeKind.RoomOffered).Room);
    }

    [Fact]
    public async Task A_commit_names_whose_notices_changed_and_nobody_else()
    {
        var room = await Node.OpenAsync();
        var noticed = new List<PersonId>();
        Node.Get<TimelineWriter>().Committed += commits => noticed.AddRange(commits.SelectMany(it => it.Noticed));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Internal, "Rolling back."));
        Assert.Empty(noticed);
        Done(await Node.SayAsync(room.Id, "u-mira", Lane.Internal, "@Priya.Raman look."));
        Assert.Equal([Priya.Id], noticed);
    }

    [Fact]
    public async Task After_a_standstill_only_the_newest_reminder_is_left_and_says_that_it_is_late()
    {
        var room = await Node.OpenAsync();
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.OfferHandoff(Priya.Id, Sofia, "My shift ends.", TimeSpan.FromMinutes(10), Noon)));
        var restarted = await RestartedAsync();
        await restarted.Get<DueNotices>().TellAsync(Noon.AddHours(1), default);
        var left = Assert.Single(await OffersTo("u-sofia"));
        Assert.Equal((90, true), (left.Step, left.IsLate));
    }

    [Fact]
    public async Task What_was_answered_is_never_reminded_of()
    {
        var room = await Node.OpenAsync();
        var offer = Done(await Node.AskAsync(room.Id, Priya.Id, it => it.OfferHandoff(Priya.Id, Sofia, "My shift ends.", TimeSpan.FromMinutes(10), Noon)));
        Done(await Node.AskAsync(room.Id, Sofia.Id, it => it.AcceptHandoff(Sofia, offer.Handoff, "Mine.", Noon)));
        await Node.Get<DueNotices>().TellAsync(Noon.AddHours(1), default);
        Assert.Empty(await OffersTo("u-sofia"));
    }

    private async Task<IEnumerable<NoticeLine>> MentionsOf(string handle) => await OfKind(handle, NoticeKind.Mentioned);

    private async Task<IEnumerable<NoticeLine>> OffersTo(string handle) => await OfKind(handle, NoticeKind.HandoffOffered);

    private async Task<IEnumerable<NoticeLine>> OfKind(string handle, NoticeKind kind) =>
        (await Node.As(handle).NoticesAsync(new NoticeFilter(), default)).Where(it => it.Kind == kind);
}

public sealed class KeepingNoticesOnSqlite(SqliteHere engine) : KeepingNotices(engine);

public sealed class KeepingNoticesOnPostgreSql(PostgreSqlHere engine) : KeepingNotices(engine);

public sealed class KeepingNoticesOnSqlServer(SqlServerHere engine) : KeepingNotices(engine);
