using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>The hub's connections by id, so that the feed can write one serialised message to each and see who is slow.</summary>
public sealed class RoomConnections(ILogger<DefaultHubLifetimeManager<RoomHub>> logger) : DefaultHubLifetimeManager<RoomHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _connections = new();

    public HubConnectionContext? Find(string connection) => _connections.GetValueOrDefault(connection);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _connections.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
