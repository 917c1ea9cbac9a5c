using System.Data.Common;
using EscalationRoom.Data.Audit;
using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Audit;

public abstract class VerifyingTheChain(TestEngine engine) : OnEveryEngine(engine)
{
    [Theory]
    [InlineData("UPDATE \"RoomEvents\" SET \"Payload\" = '{}' WHERE \"Sequence\" = 3")]
    [InlineData("DELETE FROM \"RoomEvents\" WHERE \"Sequence\" = 3")]
    [InlineData("DELETE FROM \"RoomEvents\"")]
    public async Task The_engine_itself_refuses_to_change_the_log(string sql)
    {
        await Node.OpenAsync();
        var before = await Node.CountAsync("RoomEvents");
        await Assert.ThrowsAnyAsync<DbException>(() => Node.ExecuteAsync(sql));
        Assert.Equal(before, await Node.CountAsync("RoomEvents"));
    }

    [Fact]
    public async Task An_untouched_record_holds()
    {
        var room = await RoomAsync();
        var state = await VerifyAsync();
        Assert.Null(state.Wrong);
        Assert.Equal((room.Key, await Node.CountAsync("RoomEvents")), (state.Room, (int)state.Events));
    }

    [Theory]
    [InlineData("words", "UPDATE \"RoomEvents\" SET \"Payload\" = '{\"text\":\"We admit it.\",\"mentions\":[]}' WHERE \"Sequence\" = 12")]
    [InlineData("author", "UPDATE \"RoomEvents\" SET \"By\" = (SELECT \"Id\" FROM \"People\" WHERE \"Handle\" = 'u-ada') WHERE \"Sequence\" = 12")]
    [InlineData("time", "UPDATE \"RoomEvents\" SET \"At\" = '2026-03-02 11:00:00' WHERE \"Sequence\" = 12")]
    [InlineData("lane", "UPDATE \"RoomEvents\" SET \"Lane\" = 4, \"LaneSequence\" = 1 WHERE \"Sequence\" = 12")]
    [InlineData("kind", "UPDATE \"RoomEvents\" SET \"Kind\" = 'message.edited' WHERE \"Sequence\" = 12")]
    [InlineData("command", "UPDATE \"RoomEvents\" SET \"CommandId\" = \"Id\" WHERE \"Sequence\" = 12")]
    [InlineData("one removed", "DELETE FROM \"RoomEvents\" WHERE \"Sequence\" = 12")]
    [InlineData("the newest removed", "DELETE FROM \"RoomEvents\" WHERE \"Sequence\" > 12")]
    [InlineData("all removed", "DELETE FROM \"RoomEvents\"")]
    [InlineData("moved to the end", "UPDATE \"RoomEvents\" SET \"Sequence\" = 100 WHERE \"Sequence\" = 12")]
    [InlineData("hashes made to fit their neighbour", "UPDATE \"RoomEvents\" SET \"PreviousHash\" = \"Hash\" WHERE \"Sequence\" = 12")]
    [InlineData("payload hash", "UPDATE \"RoomEvents\" SET \"PayloadHash\" = \"Hash\" WHERE \"Sequence\" = 12")]
    public async Task Every_kind_of_tampering_is_found(string what, string sql)
    {
        await RoomAsync();
        await Node.ExecuteAsync(Engine.Unguard);
        Assert.True(await Node.ExecuteAsync(sql) > 0, what);
        Assert.NotNull((await VerifyAsync()).Wrong);
    }

    [Fact]
    public async Task A_tail_cut_off_with_the_room_set_back_is_missed_by_the_chain_but_not_by_a_hash_kept_elsewhere()
    {
        var room = await RoomAsync();
        var kept = await VerifyAsync();
        await Node.ExecuteAsync(Engine.Unguard);
        await Node.ExecuteAsync("DELETE FROM \"RoomEvents\" WHERE \"Sequence\" > 12");
        await Node.ExecuteAsync("UPDATE \"Rooms\" SET \"LastSequence\" = 12");
        Assert.Null((await VerifyAsync()).Wrong);
        Assert.Null(await Node.Get<RoomChains>().HashAfterAsync(room.Key, kept.Events, default));
    }

    private async Task<OpenedRoom> RoomAsync()
    {
        var room = await Node.OpenAsync();
        for (var number = 0; number < 10; number++)
        {
            Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, $"{number}", Guid.NewGuid()));
        }

        return room;
    }

    private async Task<ChainState> VerifyAsync() => Assert.Single(await Node.Get<RoomChains>().VerifyAsync(null, default).ToListAsync());
}

public sealed class VerifyingTheChainOnSqlite(SqliteHere engine) : VerifyingTheChain(engine);

public sealed class VerifyingTheChainOnPostgreSql(PostgreSqlHere engine) : VerifyingTheChain(engine);

public sealed class VerifyingTheChainOnSqlServer(SqlServerHere engine) : VerifyingTheChain(engine);
