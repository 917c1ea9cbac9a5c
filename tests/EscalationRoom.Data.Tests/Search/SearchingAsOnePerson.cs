using EscalationRoom.Data.Search;
using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Search;

public abstract class SearchingAsOnePerson(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task A_word_in_each_lane_is_found_by_those_who_read_the_lane_and_by_nobody_else()
    {
        await RoomWithFourLanesAsync("Canary");
        Assert.Equal([Lane.Client], await LanesAsync("c-ruth", "canary"));
        Assert.Equal([Lane.Client, Lane.Internal], await LanesAsync("u-sofia", "canary"));
        Assert.Equal([Lane.Client, Lane.Internal, Lane.Executive], await LanesAsync("u-helen", "canary"));
        Assert.Equal(LaneSet.InOrder, await LanesAsync("u-priya", "canary"));
        Assert.Empty(await LanesAsync("c-elliot", "canary"));
    }

    [Fact]
    public async Task What_is_hidden_changes_neither_hits_nor_pages_nor_order()
    {
        var (quiet, busy) = (await Node.OpenAsync(501), await Node.OpenAsync(502));
        for (var number = 0; number < 8; number++)
        {
            Done(await SayAsync(quiet, Lane.Client, $"canary {number}", number));
            Done(await SayAsync(busy, Lane.Client, $"canary {number}", number));
            Done(await SayAsync(busy, Lane.Internal, $"canary, not for Ruth {number}", number));
        }

        Assert.Equal(await PagesAsync("c-ruth", quiet), await PagesAsync("c-ruth", busy));
        Assert.NotEqual(await PagesAsync("u-sofia", quiet), await PagesAsync("u-sofia", busy));
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_newest_first()
    {
        var (one, other) = (await Node.OpenAsync(503), await Node.OpenAsync(504));
        for (var number = 0; number < 30; number++)
        {
            Done(await SayAsync(number % 2 == 0 ? one : other, Lane.Client, $"needle {number:00}", number / 4));
        }

        var (found, after, pages) = (new List<SearchHit>(), (EventId?)null, 0);
        do
        {
            var page = await Node.As("u-sofia").SearchAsync(new SearchAsk(SearchWords.Of("needle"), After: after), 7, default);
            found.AddRange(page!.Hits);
            (after, pages) = (page.Next, pages + 1);
        }
        while (after is not null);

        Assert.Equal(5, pages);
        Assert.Equal(30, found.Select(it => it.Event).Distinct().Count());
        Assert.Equal(found.OrderByDescending(it => it.At).Select(it => it.At), found.Select(it => it.At));
        Assert.Null(await Node.As("u-sofia").SearchAsync(new SearchAsk(SearchWords.Of("needle"), After: EventId.New()), 7, default));
    }

    [Fact]
    public async Task A_deleted_message_is_not_found_and_an_edited_one_by_its_newest_words_only()
    {
        var room = await Node.OpenAsync();
        var (deleted, edited) = (Done(await SayAsync(room, Lane.Client, "herring one", 1)), Done(await SayAsync(room, Lane.Client, "herring two", 2)));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.DeleteMessage(Priya.Id, Written(deleted), Noon.AddMinutes(3))));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.EditMessage(Priya.Id, Written(edited), "mackerel two", Noon.AddMinutes(3))));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.EditMessage(Priya.Id, Written(edited), "mackerel three", Noon.AddMinutes(4))));

        Assert.Empty(await FindAsync("u-sofia", "herring"));
        Assert.Empty(await FindAsync("u-sofia", "\"mackerel two\""));
        var hit = Assert.Single(await FindAsync("u-sofia", "mackerel"));
        Assert.Equal((edited.Id, true, "mackerel three"), (hit.Event, hit.IsEdited, hit.Text));
    }

    [Theory]
    [InlineData("50% off", "50 % off", "50%")]
    [InlineData("under_score", "underXscore", "under_score")]
    [InlineData("[brackets]", "b", "[brackets]")]
    [InlineData("til~de", "tilde", "til~de")]
    [InlineData("a 'quote' here", "a quote here", "'quote'")]
    [InlineData("C:\\new\\table", "C:/new/table", "c:\\new")]
    [InlineData("Ärger in ÜBERALL", "Arger", "ärger überall")]
    [InlineData("日本語 text", "日本 text", "日本語")]
    [InlineData("sad 😢 day", "sad 😀 day", "😢")]
    [InlineData("two\nlines", "two other lines", "\"two lines\"")]
    public async Task Signs_mean_themselves_and_capitals_do_not_matter(string there, string notThere, string asked)
    {
        var room = await Node.OpenAsync();
        Done(await SayAsync(room, Lane.Client, notThere, 1));
        Done(await SayAsync(room, Lane.Client, there, 2));
        Assert.Equal([there], (await FindAsync("u-sofia", asked)).Select(it => it.Text));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("mentions")]
    [InlineData("replyTo")]
    public async Task How_things_are_stored_is_not_found(string name)
    {
        var room = await Node.OpenAsync();
        Done(await SayAsync(room, Lane.Client, "Nothing of that", 1));
        Assert.Empty(await FindAsync("u-sofia", name));
    }

    [Fact]
    public async Task A_find_can_be_narrowed_by_room_lane_kind_person_and_time()
    {
        var (one, other) = (await Node.OpenAsync(505), await Node.OpenAsync(506));
        Done(await SayAsync(one, Lane.Client, "anchor client", 1));
        Done(await SayAsync(one, Lane.Internal, "anchor internal", 2));
        Done(await SayAsync(other, Lane.Client, "anchor other", 3));
        Done(await Node.AskAsync(one.Id, Sofia.Id, it => it.AddDocument(Sofia.Id, Lane.Internal, new StoredFile("anchor.pdf", "application/pdf", 9, "00"), Noon.AddMinutes(4))));
        var words = SearchWords.Of("anchor");

        Assert.Equal(["anchor other"], await TextsAsync(new SearchAsk(words, Room: other.Key)));
        Assert.Equal(["anchor.pdf", "anchor internal"], await TextsAsync(new SearchAsk(words, Lane: Lane.Internal)));
        Assert.Equal(["anchor.pdf"], await TextsAsync(new SearchAsk(words, Kind: HitKind.Document)));
        Assert.Equal(["anchor.pdf"], await TextsAsync(new SearchAsk(words, By: Sofia.Id)));
        Assert.Equal(["anchor internal"], await TextsAsync(new SearchAsk(words, From: Noon.AddMinutes(2), Until: Noon.AddMinutes(3))));
    }

    [Fact]
    public async Task Whoever_was_removed_finds_nothing_more()
    {
        var room = await Node.OpenAsync();
        Done(await SayAsync(room, Lane.Client, "lighthouse", 1));
        Assert.Single(await FindAsync("c-ruth", "lighthouse"));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.RemoveParticipant(Priya.Id, Ruth.Id, "By mistake.", Noon.AddMinutes(2))));
        Assert.Empty(await FindAsync("c-ruth", "lighthouse"));
    }

    private async Task RoomWithFourLanesAsync(string word)
    {
        var room = await Node.OpenAsync();
        var (noor, helen) = (Node.Who("u-noor"), Node.Who("u-helen"));
        Done(await Node.AskAsync(room.Id, Domain.People.Person.System, it => it.AddParticipant(Priya, noor, Lanes.None, Noon)));
        Done(await Node.AskAsync(room.Id, Domain.People.Person.System, it => it.AddParticipant(Priya, helen, Lanes.None, Noon)));
        Done(await Node.AskAsync(room.Id, noor.Id, it => it.AddParticipant(noor, Priya, Lanes.Privileged, Noon)));
        foreach (var (who, lane) in new[] { ("u-priya", Lane.Client), ("u-priya", Lane.Internal), ("u-helen", Lane.Executive), ("u-noor", Lane.Privileged) })
        {
            Done(await Node.SayAsync(room.Id, who, lane, $"{word} in {lane}"));
        }
    }

    private static PostedMessage Written(MessagePosted it) => new(it.Id, it.Lane, it.By, it.At, IsDeleted: false);

    private Task<Domain.Result<MessagePosted>> SayAsync(OpenedRoom room, Lane lane, string text, int minute) =>
        Node.AskAsync(room.Id, Priya.Id, it => it.PostMessage(Priya.Id, lane, text, Noon.AddMinutes(minute)));

    private async Task<IReadOnlyList<SearchHit>> FindAsync(string who, string words) =>
        (await Node.As(who).SearchAsync(new SearchAsk(SearchWords.Of(words)), RoomReader.LargestFind, default))!.Hits;

    private async Task<IEnumerable<Lane>> LanesAsync(string who, string words) => (await FindAsync(who, words)).Select(it => it.Lane).Order();

    private async Task<IEnumerable<string>> TextsAsync(SearchAsk ask) =>
        (await Node.As("u-priya").SearchAsync(ask, RoomReader.LargestFind, default))!.Hits.Select(it => it.Text);

    private async Task<string> PagesAsync(string who, OpenedRoom room)
    {
        var (seen, after) = (new List<string>(), (EventId?)null);
        do
        {
            var page = await Node.As(who).SearchAsync(new SearchAsk(SearchWords.Of("canary"), Room: room.Key, After: after), 3, default);
            seen.Add(string.Join(", ", page!.Hits.Select(it => it.Text)));
            after = page.Next;
        }
        while (after is not null);
        return string.Join(" | ", seen);
    }
}

public sealed class SearchingAsOnePersonOnSqlite(SqliteHere engine) : SearchingAsOnePerson(engine);

public sealed class SearchingAsOnePersonOnPostgreSql(PostgreSqlHere engine) : SearchingAsOnePerson(engine);

public sealed class SearchingAsOnePersonOnSqlServer(SqlServerHere engine) : SearchingAsOnePerson(engine);
