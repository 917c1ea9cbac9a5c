using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Rooms;

public sealed class WorkingTogetherOverTheHub(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task What_one_sends_the_other_reads_with_the_event_the_answer_named()
    {
        var room = (await host.OpenRoomAsync()).Value;
        await using var priya = await host.HubAs("u-priya");
        await using var sofia = await host.HubAs("u-sofia");
        await sofia.Join(room);
        await priya.Join(room);

        var answer = await priya.Send(room, "Internal", "Pool exhausted on node 3.");
        await sofia.UntilRead("Pool exhausted on node 3.");
        await priya.UntilRead("Pool exhausted on node 3.");

        var seen = sofia.Events.Single(it => it.Text == "Pool exhausted on node 3.");
        Assert.Equal((answer.EventId, answer.Number, answer.Lane), (seen.Id, seen.Number, seen.Lane));
        Assert.Equal("Priya Raman", seen.By.Name);
    }

    [Fact]
    public async Task A_contact_reads_the_Client_lane_without_gaps_and_nothing_else()
    {
        var room = (await host.OpenRoomAsync()).Value;
        await using var priya = await host.HubAs("u-priya");
        await using var ruth = await host.HubAs("c-ruth");
        await priya.Join(room);
        await ruth.Join(room);

        await priya.Send(room, "Internal", "Do not tell them yet.");
        await priya.Send(room, "Client", "We are on it.");
        await priya.Send(room, "Internal", "Still hidden.");
        await priya.Send(room, "Client", "Restored.");
        await ruth.UntilRead("Restored.");
        await priya.UntilRead("Restored.");

        Assert.Contains("Do not tell them yet.", priya.Texts);
        Assert.Equal(["We are on it.", "Restored."], ruth.Texts);
        Assert.All(ruth.Events, it => Assert.Equal("Client", it.Lane));
        Assert.Equal(Enumerable.Range(1, ruth.Events.Count).Select(it => (long)it), ruth.Events.Select(it => it.Number));
    }

    [Fact]
    public async Task The_same_command_twice_is_one_message_and_one_answer()
    {
        var room = (await host.OpenRoomAsync()).Value;
        await using var priya = await host.HubAs("u-priya");
        await priya.Join(room);
        var command = Guid.NewGuid();

        var first = await priya.Send(room, "Internal", "Once.", command);
        var again = await priya.Send(room, "Internal", "Once.", command);
        var other = await Assert.ThrowsAsync<HubException>(() => priya.Send(room, "Internal", "Something else.", command));
        await priya.Send(room, "Internal", "Last.");
        await priya.UntilRead("Last.");

        Assert.Equal(first, again);
        Assert.Contains("CommandIdReused", other.Message, StringComparison.Ordinal);
        Assert.Equal(["Once.", "Last."], priya.Texts);
    }

    [Fact]
    public async Task Who_comes_back_with_a_cursor_gets_all_that_was_missed_once_and_in_order()
    {
        var room = (await host.OpenRoomAsync()).Value;
        await using var priya = await host.HubAs("u-priya");
        await using var sofia = await host.HubAs("u-sofia");
        var joined = await sofia.Join(room);
        await sofia.Leave(room);
        for (var number = 1; number <= 450; number++)
        {
            await priya.Send(room, number % 2 == 0 ? "Client" : "Internal", $"Message {number}");
        }

        await using var back = await host.HubAs("u-sofia", messagePack: true);
        await back.Join(room, joined.Cursor);
        await priya.Send(room, "Internal", "And live again.");
        await back.UntilRead("And live again.");

        Assert.Equal([.. Enumerable.Range(1, 450).Select(it => $"Message {it}"), "And live again."], back.Texts);
    }

    [Fact]
    public async Task A_removed_person_is_told_and_reads_nothing_later()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await host.HubAs("u-priya");
        await using var ruth = await host.HubAs("c-ruth");
        await priya.Join(room.Value);
        await ruth.Join(room.Value);

        var flood = Enumerable.Range(1, 100).Select(it => priya.Send(room.Value, "Client", $"Flood {it}")).ToArray();
        await ruth.UntilRead("Flood 20");
        await host.ChangeAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("c-ruth").Id, "Left the company.", DateTimeOffset.UtcNow));
        Assert.Equal(room.Value, await ruth.Removed());
        await Task.WhenAll(flood);
        await priya.UntilRead("Flood 100");

        var left = priya.Events.Single(it => it.Kind == "participant.left");
        Assert.True(ruth.Events.Max(it => it.Number) < left.Number);
        var refused = await Assert.ThrowsAsync<HubException>(() => ruth.Join(room.Value));
        Assert.Contains("RoomNotFound", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_is_not_there_and_one_that_is_not_yours_answer_alike()
    {
        var room = (await host.OpenRoomAsync()).Value;
        await using var dana = await host.HubAs("c-dana");

        var foreign = await Assert.ThrowsAsync<HubException>(() => dana.Join(room));
        var absent = await Assert.ThrowsAsync<HubException>(() => dana.Join("ESC-1999-9999"));

        Assert.Equal(absent.Message, foreign.Message);
    }
}
