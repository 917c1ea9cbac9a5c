using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class AnsweringCommands(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task What_was_answered_is_there_after_a_restart()
    {
        var room = await Node.OpenAsync();
        var said = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "I own this."));

        var page = await (await RestartedAsync()).As("u-priya").LatestAsync(room.Key, 1, default);
        Assert.Equal((said.Id, said.Number, "I own this."), (page!.Events[0].Id, page.Events[0].Number, page.Events[0].Words));
    }

    [Fact]
    public async Task The_same_command_twice_is_one_event_with_the_same_answer()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        var first = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command));
        var before = await Node.CountAsync("RoomEvents");

        var again = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command));
        var later = Done(await (await RestartedAsync()).SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command));
        Assert.Equal((first.Id, first.Heads), (again.Id, again.Heads));
        Assert.Equal((first.Id, first.Heads, first.At), (later.Id, later.Heads, later.At));
        Assert.Equal(before, await Node.CountAsync("RoomEvents"));
    }

    [Fact]
    public async Task Twins_that_arrive_together_are_one_event()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        var before = await Node.CountAsync("RoomEvents");
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Node.SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command)));
        Assert.Single(answers.Select(it => Done(it).Id).Distinct());
        Assert.Equal(before + 1, await Node.CountAsync("RoomEvents"));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused_and_saves_nothing()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "One thing.", command));
        var before = await Node.CountAsync("RoomEvents");
        Assert.IsType<CommandIdReused>((await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Another.", command)).Refusal);
        Assert.IsType<CommandIdReused>((await (await RestartedAsync()).SayAsync(room.Id, "u-priya", Lane.Client, "Another.", command)).Refusal);
        Assert.Equal(before, await Node.CountAsync("RoomEvents"));
    }

    [Fact]
    public async Task Two_people_may_choose_the_same_command_id()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        var one = Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Mine.", command));
        var other = Done(await Node.SayAsync(room.Id, "u-sofia", Lane.Client, "Mine too.", command));
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public async Task A_refusal_saves_nothing_and_leaves_the_id_free()
    {
        var (room, command) = (await Node.OpenAsync(), Guid.NewGuid());
        var before = await Node.CountAsync("RoomEvents");
        Assert.IsType<AMessageNeedsText>((await Node.SayAsync(room.Id, "u-priya", Lane.Client, " ", command)).Refusal);
        Assert.Equal(before, await Node.CountAsync("RoomEvents"));
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "Now with text.", command));
    }

    [Fact]
    public async Task A_commands_bug_fails_it_alone()
    {
        var room = await Node.OpenAsync();
        var bug = Node.AskAsync<MessagePosted>(room.Id, Priya.Id, _ => throw new InvalidOperationException("A bug."));
        var others = Enumerable.Range(0, 20).Select(it => Node.SayAsync(room.Id, "u-priya", Lane.Client, $"Message {it}")).ToArray();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bug);
        Assert.All(await Task.WhenAll(others), it => Assert.True(it.IsDone));
    }

    [Fact]
    public async Task Many_rooms_at_once_each_keep_their_own_order()
    {
        var rooms = await Task.WhenAll(Enumerable.Range(300, 8).Select(it => Node.OpenAsync(it)));
        var said = await Task.WhenAll(
            from number in Enumerable.Range(0, 40)
            from room in rooms
            select Node.SayAsync(room.Id, "u-priya", Lane.Client, $"{number}"));
        Assert.All(said, it => Assert.True(it.IsDone));
        foreach (var room in rooms)
        {
            var page = await Node.As("u-priya").LatestAsync(room.Key, 40, default);
            Assert.Equal(Enumerable.Range(0, 40).Select(it => $"{it}"), page!.Events.Select(it => it.Words!));
            Assert.Equal(Enumerable.Range(0, 40).Select(it => page.Events[0].Sequence + it), page.Events.Select(it => it.Sequence));
        }
    }
}

public sealed class AnsweringCommandsOnSqlite(SqliteHere engine) : AnsweringCommands(engine);

public sealed class AnsweringCommandsOnPostgreSql(PostgreSqlHere engine) : AnsweringCommands(engine);

public sealed class AnsweringCommandsOnSqlServer(SqlServerHere engine) : AnsweringCommands(engine);
