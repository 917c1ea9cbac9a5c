using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Clocks;

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

    [Fact]
    public async Task Clocks_are_the_same_after_they_were_stored()
    {
        var room = await Node.OpenAsync();
        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Client, "I own this."));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.ChangeSeverity(Priya.Id, Severity.Sev3, "One site.", Noon.AddMinutes(30))));
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.PauseClocks(
            Priya, new PauseAsked(PauseKind.AwaitingThirdParty, Noon.AddHours(3), "Grüße") { ThirdParty = "Netco", Reference = "N-17" }, Noon.AddHours(1))));

        var clocks = (await (await RestartedAsync()).As("u-priya").OpenAsync(room.Key, default))!.Clocks!;
        Assert.Equal((4, Severity.Sev3), (clocks.All.Count, clocks.Terms.Severity));
        Assert.Equal((Priya.Name, Noon.AddHours(3)), (clocks.Of(SlaMeasure.Resolve)!.StoppedBy?.By, clocks.PauseOf(PauseKind.AwaitingThirdParty)!.Until));
        Assert.Single(clocks.Of(SlaMeasure.Resolve)!.Recalculations);
    }

    [Fact]
    public async Task Only_staff_who_read_what_the_client_says_and_what_we_do_see_them()
    {
        var room = await Node.OpenAsync();
        Assert.NotNull((await Node.As("u-priya").OpenAsync(room.Key, default))!.Clocks);
        Assert.Null((await Node.As("c-ruth").OpenAsync(room.Key, default))!.Clocks);
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.AddParticipant(Priya, Node.Who("u-olu"), Lanes.None, Noon)));
        var olu = (await Node.As("u-olu").OpenAsync(room.Key, default))!;
        Assert.Equal(olu.Access.Reads.Has(Lane.Client), olu.Clocks is not null);
    }
}

public sealed class TellingFromTwoNodesOnSqlite(SqliteHere engine) : TellingFromTwoNodes(engine);

public sealed class TellingFromTwoNodesOnPostgreSql(PostgreSqlHere engine) : TellingFromTwoNodes(engine);

public sealed class TellingFromTwoNodesOnSqlServer(SqlServerHere engine) : TellingFromTwoNodes(engine);
