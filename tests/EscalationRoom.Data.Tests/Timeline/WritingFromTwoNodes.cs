using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class WritingFromTwoNodes(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task The_same_command_sent_to_both_is_one_event()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        for (var round = 0; round < 20; round++)
        {
            var command = Guid.NewGuid();
            var (here, there) = (Node.SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command), other.SayAsync(room.Id, "u-priya", Lane.Client, "Once.", command));
            Assert.Equal(Done(await here).Id, Done(await there).Id);
        }
    }

    [Fact]
    public async Task Both_write_one_room_without_a_gap_or_a_double()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        var before = await Node.CountAsync("RoomEvents");
        var said = await Task.WhenAll(Enumerable.Range(0, 100).Select(it => (it % 2 == 0 ? Node : other).SayAsync(room.Id, "u-priya", Lane.Client, $"{it}")));
        Assert.Equal(100, said.Select(it => Done(it).Sequence).Distinct().Count());
        var page = await other.As("u-priya").LatestAsync(room.Key, 100, default);
        Assert.Equal(Enumerable.Range(before + 1, 100).Select(it => (long)it), page!.Events.Select(it => it.Sequence));
    }

    [Fact]
    public async Task A_room_is_loaded_again_after_the_other_node_changed_it()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        Done(await other.SayAsync(room.Id, "u-priya", Lane.Client, "The other node knows this room."));
        var offer = Done(await Node.AskAsync(room.Id, Priya.Id, it => it.OfferHandoff(Priya.Id, Sofia, "Needed elsewhere.", TimeSpan.FromMinutes(10), Noon)));

        var taken = Done(await other.AskAsync(room.Id, Sofia.Id, it => it.AcceptHandoff(Sofia, offer.Handoff, "It is mine.", Noon)));
        Assert.Equal(Sofia.Id, taken.To);
        var late = await Node.AskAsync(room.Id, Priya.Id, it => it.OfferHandoff(Priya.Id, Sofia, "Again.", TimeSpan.FromMinutes(10), Noon));
        Assert.IsType<OnlyTheOwnerCanHandOff>(late.Refusal);
    }

    [Fact]
    public async Task Only_one_of_two_acceptances_wins_and_the_other_is_told_who()
    {
        var (room, other) = (await Node.OpenAsync(), await AnotherNodeAsync());
        var rachel = Node.Who("u-rachel");
        for (var round = 0; round < 10; round++)
        {
            var owner = await OwnerAsync(room);
            var offer = Done(await Node.AskAsync(room.Id, owner, it => it.OfferHandoff(owner, owner == Sofia.Id ? Priya : Sofia, "Round.", TimeSpan.FromMinutes(10), Noon)));
            var accepted = Node.AskAsync(room.Id, offer.To, it => it.AcceptHandoff(offer.To == Sofia.Id ? Sofia : Priya, offer.Handoff, "Mine.", Noon));
            var taken = other.AskAsync(room.Id, rachel.Id, it => it.TakeCommand(rachel, "I need it.", Noon));
            await Task.WhenAll(accepted, taken);
            Assert.True((await accepted).IsDone || (await accepted).Refusal is NoHandoffIsWaitingForYou);
            Assert.True((await taken).IsDone || (await accepted).IsDone);
            var returned = (await taken).Value is { } command && await OwnerAsync(room) == rachel.Id
                ? await Node.AskAsync(room.Id, rachel.Id, it => it.ReturnCommand(rachel, command.From == Sofia.Id ? Sofia : Priya, "Done.", Noon))
                : default;
            Assert.True(returned.Refusal is null);
        }
    }

    [Fact]
    public async Task Both_ask_for_room_numbers_and_none_is_given_twice()
    {
        var other = await AnotherNodeAsync();
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(it => (it % 2 == 0 ? Node : other).Get<RoomNumbers>().NextAsync(2031, default)));
        Assert.Equal(20, keys.Distinct().Count());
    }

    private async Task<Domain.People.PersonId> OwnerAsync(OpenedRoom room) => (await Node.As("u-rachel").OpenAsync(room.Key, default))!.Owner;
}

public sealed class WritingFromTwoNodesOnPostgreSql(PostgreSqlHere engine) : WritingFromTwoNodes(engine);

public sealed class WritingFromTwoNodesOnSqlServer(SqlServerHere engine) : WritingFromTwoNodes(engine);
