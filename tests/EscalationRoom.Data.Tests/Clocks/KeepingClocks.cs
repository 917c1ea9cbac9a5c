using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Clocks;

public abstract class KeepingClocks(TestEngine engine) : OnEveryEngine(engine)
{
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

public sealed class KeepingClocksOnSqlite(SqliteHere engine) : KeepingClocks(engine);

public sealed class KeepingClocksOnPostgreSql(PostgreSqlHere engine) : KeepingClocks(engine);

public sealed class KeepingClocksOnSqlServer(SqlServerHere engine) : KeepingClocks(engine);
