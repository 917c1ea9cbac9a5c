using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class ReadingAsOnePerson(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Everybody_reads_their_lanes_and_no_trace_of_the_others()
    {
        var room = await RoomWithFourLanesAsync();
        Assert.Equal(["Client"], await WordsAsync("c-ruth", room));
        Assert.Equal(["Client", "Internal"], await WordsAsync("u-sofia", room));
        Assert.Equal(["Client", "Internal", "Executive"], await WordsAsync("u-helen", room));
        Assert.Equal(["Client", "Internal", "Executive", "Privileged"], await WordsAsync("u-priya", room));
        Assert.Null(await Node.As("c-elliot").LatestAsync(room.Key, 10, default));
        var ruths = await Node.As("c-ruth").LatestAsync(room.Key, 200, default);
        Assert.Equal(Enumerable.Range(1, ruths!.Events.Count).Select(it => (long)it), ruths.Events.Select(it => it.Number));
        Assert.Equal(default, ruths.Cursor with { Client = 0 });
    }

    [Fact]
    public async Task A_page_is_bounded_and_the_next_goes_on_where_it_ended()
    {
        var room = await Node.OpenAsync();
        var said = await Task.WhenAll(Enumerable.Range(0, 450).Select(it => Node.SayAsync(room.Id, "u-priya", it % 3 == 0 ? Lane.Internal : Lane.Client, $"{it}")));
        Assert.All(said, it => Assert.True(it.IsDone));
        var (seen, from, pages) = (new List<RoomEvent>(), default(LaneNumbers), 0);
        for (var more = true; more; pages++)
        {
            var page = await Node.As("u-priya").AfterAsync(room.Key, from, 100_000, default);
            Assert.True(page!.Events.Count <= 200);
            seen.AddRange(page.Events);
            (from, more) = (page.Cursor, page.More);
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, seen.Count).Select(it => (long)it), seen.Select(it => it.Sequence));
        Assert.Equal(450, seen.OfType<MessagePosted>().Count());
    }

    [Fact]
    public async Task Coming_back_after_any_time_shows_exactly_what_was_missed()
    {
        var room = await Node.OpenAsync();
        var left = (await Node.As("c-ruth").LatestAsync(room.Key, 10, default))!.Cursor;
        for (var number = 0; number < 30; number++)
        {
            Done(await Node.SayAsync(room.Id, "u-priya", number % 2 == 0 ? Lane.Internal : Lane.Client, $"{number}"));
        }

        var missed = await Node.As("c-ruth").AfterAsync(room.Key, left, 200, default);
        Assert.Equal(Enumerable.Range(0, 30).Where(it => it % 2 == 1).Select(it => $"{it}"), missed!.Events.Select(it => it.Words!));
        Assert.Empty((await Node.As("c-ruth").AfterAsync(room.Key, missed.Cursor, 200, default))!.Events);
    }

    [Fact]
    public async Task A_lane_that_was_granted_later_is_read_from_its_beginning()
    {
        var room = await RoomWithFourLanesAsync();
        var (noor, grant) = (Node.Who("u-noor"), Node.Who("u-grant"));
        Done(await Node.AskAsync(room.Id, Domain.People.Person.System, it => it.AddParticipant(Priya, grant, Lanes.None, Noon)));
        var before = (await Node.As("u-grant").LatestAsync(room.Key, 200, default))!.Cursor;
        Done(await Node.AskAsync(room.Id, noor.Id, it => it.AddParticipant(noor, grant, Lanes.Privileged, Noon)));

        var after = await Node.As("u-grant").AfterAsync(room.Key, before, 200, default);
        Assert.Contains(after!.Events, it => it.Words == "Privileged");
    }

    [Fact]
    public async Task Whoever_was_removed_reads_nothing_more()
    {
        var room = await Node.OpenAsync();
        Assert.NotNull(await Node.As("c-ruth").LatestAsync(room.Key, 10, default));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.RemoveParticipant(Priya.Id, Ruth.Id, "By mistake.", Noon)));
        Assert.Null(await Node.As("c-ruth").LatestAsync(room.Key, 10, default));
        Assert.Null(await Node.As("c-ruth").OpenAsync(room.Key, default));
        Assert.DoesNotContain(await Node.As("c-ruth").RoomsAsync(new(), default), it => it.Key == room.Key);
    }

    [Fact]
    public async Task The_list_shows_the_newest_activity_of_the_readers_own_lanes_first()
    {
        var (older, newer) = (await Node.OpenAsync(401), await Node.OpenAsync(402));
        Done(await Node.AskAsync(older.Id, Priya.Id, it => it.PostMessage(Priya.Id, Lane.Internal, "Late, and not for Ruth.", Noon.AddHours(5))));
        Done(await Node.AskAsync(newer.Id, Priya.Id, it => it.PostMessage(Priya.Id, Lane.Client, "For Ruth.", Noon.AddHours(1))));
        Assert.Equal([newer.Key, older.Key], (await Node.As("c-ruth").RoomsAsync(new(), default)).Select(it => it.Key));
        Assert.Equal([older.Key, newer.Key], (await Node.As("u-sofia").RoomsAsync(new(), default)).Select(it => it.Key));
    }

    private async Task<OpenedRoom> RoomWithFourLanesAsync()
    {
        var room = await Node.OpenAsync();
        var (noor, helen) = (Node.Who("u-noor"), Node.Who("u-helen"));
        Done(await Node.AskAsync(room.Id, Domain.People.Person.System, it => it.AddParticipant(Priya, noor, Lanes.None, Noon)));
        Done(await Node.AskAsync(room.Id, Domain.People.Person.System, it => it.AddParticipant(Priya, helen, Lanes.None, Noon)));
        Done(await Node.AskAsync(room.Id, noor.Id, it => it.AddParticipant(noor, Priya, Lanes.Privileged, Noon)));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Client"));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Internal, "Internal"));
        Done(await Node.SayAsync(room.Id, "u-helen", Lane.Executive, "Executive"));
        Done(await Node.SayAsync(room.Id, "u-noor", Lane.Privileged, "Privileged"));
        return room;
    }

    private async Task<IEnumerable<string?>> WordsAsync(string who, OpenedRoom room) =>
        (await Node.As(who).LatestAsync(room.Key, 200, default))!.Events.OfType<MessagePosted>().Select(it => it.Words);
}

public sealed class ReadingAsOnePersonOnSqlite(SqliteHere engine) : ReadingAsOnePerson(engine);

public sealed class ReadingAsOnePersonOnPostgreSql(PostgreSqlHere engine) : ReadingAsOnePerson(engine);

public sealed class ReadingAsOnePersonOnSqlServer(SqlServerHere engine) : ReadingAsOnePerson(engine);
