using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class SurvivingAFailedCommit(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Nothing_is_answered_until_the_database_takes_it_again()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        await Node.ExecuteAsync(Engine.Rename("RoomEvents", "Away"));
        await Assert.ThrowsAsync<NotSavedException>(() => Node.SayAsync(room.Id, "u-priya", Lane.Client, "Is it saved?", command));
        Assert.False(Node.Get<TimelineWriter>().IsHealthy);

        await Node.ExecuteAsync(Engine.Rename("Away", "RoomEvents"));
        var before = await Node.CountAsync("RoomEvents");
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Is it saved?", command));
        Assert.True(Node.Get<TimelineWriter>().IsHealthy);
        Assert.Equal(before + 1, await Node.CountAsync("RoomEvents"));
    }

    [Fact]
    public async Task What_a_commit_did_before_it_failed_is_undone()
    {
        var room = await Node.OpenAsync();
        var before = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "One."));
        await Node.ExecuteAsync(Engine.Rename("RoomEvents", "Away"));
        await Assert.ThrowsAsync<NotSavedException>(() => Node.SayAsync(room.Id, "u-priya", Lane.Client, "The room's row is written before this."));
        await Node.ExecuteAsync(Engine.Rename("Away", "RoomEvents"));
        var next = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Two."));
        Assert.Equal((before.Sequence + 1, before.Number + 1), (next.Sequence, next.Number));
    }

    [Fact]
    public async Task A_commit_that_failed_is_told_to_nobody()
    {
        var room = await Node.OpenAsync();
        var told = new List<string?>();
        Node.Get<TimelineWriter>().Committed += commits => told.AddRange(commits.SelectMany(it => it.Events).Select(it => it.Words));
        await Node.ExecuteAsync(Engine.Rename("RoomEvents", "Away"));
        await Assert.ThrowsAsync<NotSavedException>(() => Node.SayAsync(room.Id, "u-priya", Lane.Client, "A phantom."));
        await Node.ExecuteAsync(Engine.Rename("Away", "RoomEvents"));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Real."));
        Assert.Equal(["Real."], told);
    }
}

public sealed class SurvivingAFailedCommitOnSqlite(SqliteHere engine) : SurvivingAFailedCommit(engine);

public sealed class SurvivingAFailedCommitOnPostgreSql(PostgreSqlHere engine) : SurvivingAFailedCommit(engine);

public sealed class SurvivingAFailedCommitOnSqlServer(SqlServerHere engine) : SurvivingAFailedCommit(engine);
