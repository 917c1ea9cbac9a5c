using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Notices;

/// <summary>Only servers have several nodes.</summary>
public abstract class RemindingFromTwoNodes(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task A_reminder_is_told_once_whoever_tells_it_and_takes_the_place_of_the_first_word()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        Done(await Node.AskAsync(room.Id, Priya.Id, it => it.OfferHandoff(Priya.Id, Sofia, "My shift ends.", TimeSpan.FromMinutes(10), Noon)));
        var first = Assert.Single(await OffersAsync());
        await Node.Get<DueNotices>().TellAsync(Noon.AddMinutes(4), default);
        Assert.Equal(first.Id, Assert.Single(await OffersAsync()).Id);

        var late = Noon.AddMinutes(5).AddSeconds(40);
        await Task.WhenAll(Node.Get<DueNotices>().TellAsync(late, default), other.Get<DueNotices>().TellAsync(late.AddSeconds(1), default));
        var again = Assert.Single(await OffersAsync());
        Assert.Equal((50, true, Noon.AddMinutes(5)), (again.Step, again.IsLate, again.At));
        Assert.Equal([Sofia.Id], await other.Get<DueNotices>().ToldSinceAsync(late, default));
    }

    private async Task<IEnumerable<NoticeLine>> OffersAsync() =>
        (await Node.As("u-sofia").NoticesAsync(new NoticeFilter(), default)).Where(it => it.Kind is NoticeKind.HandoffOffered);
}

public sealed class RemindingFromTwoNodesOnPostgreSql(PostgreSqlHere engine) : RemindingFromTwoNodes(engine);

public sealed class RemindingFromTwoNodesOnSqlServer(SqlServerHere engine) : RemindingFromTwoNodes(engine);
