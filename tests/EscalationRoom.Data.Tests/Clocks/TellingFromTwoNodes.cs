using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Tests.Clocks;

/// <summary>Only servers have several nodes.</summary>
public abstract class TellingFromTwoNodes(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task What_has_come_due_is_told_once_whoever_tells_it()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        for (var round = 0; round < 12; round++)
        {
            var due = (await Node.As("u-priya").OpenAsync(room.Key, default))!.Clocks!.NextDue!.Value.AddSeconds(1);
            Assert.Contains(room.Key, await other.Get<TimelineLog>().DueClocksAsync(due, default));
            var told = await Task.WhenAll(new[] { Node, other, Node, other }.Select(it => it.AskAsync(room.Id, Person.System, asked => asked.TellDueClocks(due))));
            Assert.Single(told, it => it.IsDone);
            Assert.All(told.Where(it => !it.IsDone), it => Assert.IsType<NoClockIsDue>(it.Refusal));
            Assert.DoesNotContain(room.Key, await other.Get<TimelineLog>().DueClocksAsync(due, default));
        }

        var facts = (await other.As("u-priya").LatestAsync(room.Key, 200, default))!.Events;
        Assert.Distinct(facts.OfType<ClockWarned>().Select(it => (it.Clock, it.Percent, it.Repeat)));
        Assert.Distinct(facts.OfType<ClockBreached>().Select(it => it.Clock));
    }
}

public sealed class TellingFromTwoNodesOnPostgreSql(PostgreSqlHere engine) : TellingFromTwoNodes(engine);

public sealed class TellingFromTwoNodesOnSqlServer(SqlServerHere engine) : TellingFromTwoNodes(engine);
