using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class CountingUnreadEvents(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Only_what_came_in_ones_own_lanes_since_one_read_is_counted()
    {
        var room = await Node.OpenAsync();
        Assert.True((await NewForRuthAsync())!.IsAll);
        var read = (await Node.As("c-ruth").LatestAsync(room.Key, 200, default))!.Cursor;
        await Node.As("c-ruth").SeenAsync(room.Key, read, default);
        Assert.Null(await NewForRuthAsync());

        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Internal, "Not for Ruth."));
        Assert.Null(await NewForRuthAsync());
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "For Ruth."));
        Assert.Equal(new NewInRoom(1, IsAll: false), await NewForRuthAsync());
    }

    private async Task<NewInRoom?> NewForRuthAsync() => Assert.Single(await Node.As("c-ruth").RoomsAsync(new RoomFilter(), default)).Unread;
}

public sealed class CountingUnreadEventsOnSqlite(SqliteHere engine) : CountingUnreadEvents(engine);

public sealed class CountingUnreadEventsOnPostgreSql(PostgreSqlHere engine) : CountingUnreadEvents(engine);

public sealed class CountingUnreadEventsOnSqlServer(SqlServerHere engine) : CountingUnreadEvents(engine);
