using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.BadInput;

/// <summary>A person turned down is daily business: an operator's log of errors holds faults.</summary>
public sealed class LoggingRefusals(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_refused_call_is_no_error_in_the_log()
    {
        var room = await host.OpenRoomAsync();
        await using var hub = await host.HubAs("u-priya");

        await Assert.ThrowsAsync<HubException>(() => hub.Call("Send", room.Value, "Internal", "", Guid.NewGuid().ToString()));

        Assert.DoesNotContain(host.Log.Lines, it => it.StartsWith("Error", StringComparison.Ordinal) || it.Contains("HubException", StringComparison.Ordinal));
    }
}
