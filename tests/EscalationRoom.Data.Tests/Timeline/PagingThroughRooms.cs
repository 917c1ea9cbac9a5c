using EscalationRoom.Data.Search;
using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class PagingThroughRooms(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Every_room_comes_once_however_many_share_a_moment()
    {
        await Task.WhenAll(Enumerable.Range(1000, 215).Select(it => Node.OpenAsync(it)));
        var pages = new List<RoomList> { await Node.As("u-daniel").RoomsAsync(new RoomFilter(), null, default) };
        while (pages[^1].End is { } end)
        {
            pages.Add(await Node.As("u-daniel").RoomsAsync(new RoomFilter(), end, default));
        }

        var seen = pages.SelectMany(it => it.Rooms).Select(it => it.Key).ToList();
        Assert.Equal((2, 215, 215), (pages.Count, seen.Count, seen.Distinct().Count()));
    }

    [Theory]
    [InlineData("ESC-2026-1000")]
    [InlineData("1000")]
    [InlineData("esc-2026-1000 %")]
    public async Task A_room_is_found_by_its_name_however_many_are_newer(string words)
    {
        await Task.WhenAll(Enumerable.Range(1000, 3).Select(it => Node.OpenAsync(it)));
        var named = await Node.As("u-daniel").RoomsAsync(new RoomFilter(Named: SearchWords.Of(words)), default);
        Assert.Equal(words.Contains('%', StringComparison.Ordinal) ? [] : ["ESC-2026-1000"], named.Select(it => it.Key.Value));
    }

    [Fact]
    public async Task What_moved_up_meanwhile_is_not_shown_again_and_nothing_is_left_out()
    {
        var rooms = await Task.WhenAll(Enumerable.Range(2000, 3).Select(it => Node.OpenAsync(it)));
        var end = new RoomPlace(Noon, rooms[1].Key);
        Done(await Node.AskAsync(rooms[0].Id, Node.Who("u-priya").Id, it => it.PostMessage(Node.Who("u-priya").Id, Lane.Internal, "News.", Noon.AddHours(1))));
        var rest = await Node.As("u-daniel").RoomsAsync(new RoomFilter(), end, default);
        Assert.Empty(rest.Rooms);
        Assert.Equal(rooms[0].Key, (await Node.As("u-daniel").RoomsAsync(new RoomFilter(), default))[0].Key);
    }
}

public sealed class PagingThroughRoomsOnSqlite(SqliteHere engine) : PagingThroughRooms(engine);

public sealed class PagingThroughRoomsOnPostgreSql(PostgreSqlHere engine) : PagingThroughRooms(engine);

public sealed class PagingThroughRoomsOnSqlServer(SqlServerHere engine) : PagingThroughRooms(engine);
