using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>Serves hub connections as SignalR does, with a queue before each that knows how long calls wait for their turn.</summary>
internal sealed class RoomConnection(
    RoomConnections connections,
    GatedProtocols protocols,
    Rush rush,
    IOptions<HubOptions> common,
    IOptions<HubOptions<RoomHub>> own,
    ILoggerFactory loggers,
    IUserIdProvider names,
    IServiceScopeFactory scopes,
    TimeProvider clock)
    : HubConnectionHandler<RoomHub>(connections, protocols, common, own, loggers, names, scopes)
{
    private static readonly SerializedHubMessage Busy = new(new InvocationMessage(nameof(IRoomClient.Busy), [SendLimits.RushRetryMs]));

    public override Task OnConnectedAsync(ConnectionContext connection)
    {
        var queue = new CallQueue(connection.Transport.Input, rush, clock, () => SayBusy(connection.ConnectionId));
        connection.Transport = new Line(queue, connection.Transport.Output);
        protocols.ConnectWith(queue);
        return base.OnConnectedAsync(connection);
    }

    private void SayBusy(string connection) => connections.Find(connection)?.SendSoon(Busy);

    private sealed record Line(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
