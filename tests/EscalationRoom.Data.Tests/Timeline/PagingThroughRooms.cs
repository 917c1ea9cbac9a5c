using EscalationRoom.Data.Search;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task An_open_room_is_listed_however_many_were_closed_since()
    {
        var (quiet, busy) = (await Node.OpenAsync(3000), await Node.OpenAsync(3001));
        await using (var db = await Node.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await db.Set<Room>().Where(it => it.Id == busy.Id).ExecuteUpdateAsync(it => it.SetProperty(room => room.State, RoomState.Closed), TestContext.Current.CancellationToken);
        }

        Assert.Equal(quiet.Key, Assert.Single(await ListAsync(new RoomFilter(IsOver: false))).Key);
        Assert.Equal(busy.Key, Assert.Single(await ListAsync(new RoomFilter(IsOver: true))).Key);

        Task<IReadOnlyList<RoomSummary>> ListAsync(RoomFilter filter) => Node.As("u-daniel").RoomsAsync(filter, default, most: 1);
    }

    [Fact]
    public async Task The_rooms_of_one_client_are_listed_without_the_others()
    {
        var room = await Node.OpenAsync(3002);
        Assert.Equal(room.Key, Assert.Single(await Node.As("u-daniel").RoomsAsync(new RoomFilter(Client: DemoClients.IdOf("cl-aldermoor")), default)).Key);
        Assert.Empty(await Node.As("u-daniel").RoomsAsync(new RoomFilter(Client: DemoClients.IdOf("cl-hanami")), default));
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
