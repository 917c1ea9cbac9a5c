using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace EscalationRoom.Rig;

/// <summary>A hub connection that only sends; it connects with its first message.</summary>
public sealed class HubSender : IAsyncDisposable
{
    private readonly HubConnection _connection;

    public HubSender(Uri server, string token) => _connection = new HubConnectionBuilder()
        .WithUrl(new Uri(server, "/hubs/rooms"), options =>
        {
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
            options.AccessTokenProvider = () => Task.FromResult<string?>(token);
        })
        .Build();

    public async Task<SendAnswer> SendAsync(string room, string lane, string text, Guid command, CancellationToken cancellation)
    {
        if (_connection.State == HubConnectionState.Disconnected)
        {
            await _connection.StartAsync(cancellation);
        }

        return await _connection.InvokeAsync<SendAnswer>("Send", room, lane, text, command.ToString(), cancellation);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
