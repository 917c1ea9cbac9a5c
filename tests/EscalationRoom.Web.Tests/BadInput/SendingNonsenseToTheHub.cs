using System.Text;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.BadInput;

public sealed class SendingNonsenseToTheHub(TestHost host) : IClassFixture<TestHost>
{
    private const string Mark = "zqstrangerzq";

    public static TheoryData<string, object?[]> Calls => new()
    {
        { Mark, [] },
        { "OnConnectedAsync", [] },
        { "Dispose", [] },
        { "get_Context", [] },
        { "Join", [] },
        { "Join", [Mark] },
        { "Join", [Mark, null, Mark] },
        { "Join", [new[] { Mark }, 1] },
        { "Send", [1, 2, 3, 4] },
        { "Send", [null, null, null, null] },
        { "Send", [Mark, "Internal", Mark, Mark] },
        { "Seen", [null, null] },
        { "Seen", [Mark, Mark] },
        { "Typing", [Mark, Mark] },
        { "Typing", [null, null] },
        { "Leave", [null] },
    };

    /// <summary>Bytes after a good handshake, as text of the JSON protocol.</summary>
    public static TheoryData<string> BrokenJson => new(
        Mark,
        "{",
        """{"type":1}""",
        """{"type":99,"zqstrangerzq":1}""",
        """{"type":"one","target":"Join","arguments":[]}""",
        """{"type":1,"invocationId":"1","target":"Join","arguments":{"zqstrangerzq":1}}""",
        """{"type":3,"invocationId":"zqstrangerzq","result":1}""",
        """{"type":2,"invocationId":"1","item":1}""",
        """{"type":1,"invocationId":"1","target":"Send","arguments":["\ud800","Internal","\udfff zqstrangerzq","x"]}""",
        """{"type":4,"invocationId":"1","target":"Join","arguments":["zqstrangerzq",null]}""");

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_that_makes_no_sense_fails_and_the_connection_goes_on(string method, object?[] arguments)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        foreach (var messagePack in new[] { false, true })
        {
            await using var hub = await host.HubAs("u-priya", messagePack);
            var failure = await Record.ExceptionAsync(() => hub.Call(method, arguments));
            Assert.True(failure is null or HubException, $"{failure}");
            Assert.DoesNotContain("   at ", failure?.Message ?? "", StringComparison.Ordinal);
            Assert.NotEmpty((await hub.Join(room.Value)).Events);
        }

        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        AssertNothingLogged();
    }

    [Theory]
    [MemberData(nameof(BrokenJson))]
    public async Task Broken_JSON_ends_at_most_its_own_connection(string text)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        await using var neighbour = await host.HubAs("u-sofia");
        await using var raw = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, "u-priya", RawHub.Json);

        await raw.SendAsync(Encoding.UTF8.GetBytes(text + '\u001e'));

        await SettleAsync(raw);
        Assert.NotEmpty((await neighbour.Join(room.Value)).Events);
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        AssertNothingLogged();
    }

    [Fact]
    public async Task Broken_MessagePack_ends_at_most_its_own_connection()
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        await using var neighbour = await host.HubAs("u-sofia");
        var random = new Random(20261123);
        foreach (var bytes in Broken(random))
        {
            await using var raw = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, "u-priya", RawHub.MessagePack);
            await raw.SendAsync(bytes);
            await SettleAsync(raw);
        }

        Assert.NotEmpty((await neighbour.Join(room.Value)).Events);
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        AssertNothingLogged();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task A_message_larger_than_64_KB_ends_its_connection_and_changes_nothing(string protocol)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        await using var raw = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, "u-priya", protocol is "json" ? RawHub.Json : RawHub.MessagePack);

        await raw.CallAsync("Send", room.Value, "Internal", Mark + new string('x', 65 * 1024), Guid.NewGuid().ToString());
        await raw.UntilOver();

        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        AssertNothingLogged();
    }

    private static IEnumerable<byte[]> Broken(Random random)
    {
        yield return [0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        yield return [0x05, 0x95, 0x01, 0x80, 0xA1, 0x31];
        yield return [0x02, 0xC1, 0xC1];
        yield return [0x06, 0xDD, 0xFF, 0xFF, 0xFF, 0xFF, 0x01];
        yield return [0x00];
        for (var count = 0; count < 30; count++)
        {
            var noise = new byte[random.Next(2, 120)];
            random.NextBytes(noise);
            noise[0] = (byte)(noise.Length - 1);
            yield return noise;
        }
    }

    /// <summary>Until the server has answered a good call or hung up. What stands behind a message of unknown kind waits for the next one.</summary>
    private static async Task SettleAsync(RawHub raw)
    {
        var before = raw.Received.Length;
        while (!raw.IsOver && raw.Received.Length == before)
        {
            try
            {
                await raw.SendAsync(raw.CallOf("Leave", ""));
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
            catch (System.Net.WebSockets.WebSocketException)
            {
                await raw.UntilOver();
            }
        }
    }

    private void AssertNothingLogged()
    {
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(Mark, StringComparison.Ordinal));
        Assert.NotEmpty(host.Log.Lines);
    }
}
