using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace EscalationRoom.Rig;

/// <summary>One hub connection in one room. Tells its events in the order they came, those of the join answer first.</summary>
public sealed class HubMember : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly Action<HubMember, HubEvent> _received;
    private readonly Lock _gate = new();
    private List<HubEvent>? _early = [];
    private string? _earlyCursor;
    private bool _retired;

    public HubMember(Uri server, string? token, string room, Action<HubMember, HubEvent> received)
    {
        (Room, _received) = (room, received);
        _connection = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/hubs/rooms"), options =>
            {
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
                options.AccessTokenProvider = () => Task.FromResult(token);
            })
            .Build();
        _connection.On<string, IReadOnlyList<HubEvent>, string>("Events", Take);
        _connection.On<string, JsonElement>("Presence", (_, _) => PresenceCount++);
        _connection.On<int>("Busy", _ => BusyCount++);
        _connection.Closed += _ =>
        {
            Closed?.Invoke(this);
            return Task.CompletedTask;
        };
    }

    public event Action<HubMember>? Closed;

    public string Room { get; }

    /// <summary>Where this member goes on after a lost connection.</summary>
    public string? Cursor { get; private set; }

    public int BusyCount { get; private set; }

    public int PresenceCount { get; private set; }

    public int JoinedWith { get; private set; }

    public bool IsConnected => _connection.State == HubConnectionState.Connected;

    public Task ConnectAsync(CancellationToken cancellation) => _connection.StartAsync(cancellation);

    public async Task JoinAsync(string? cursor, CancellationToken cancellation)
    {
        lock (_gate)
        {
            (_early, _earlyCursor) = ([], null);
        }

        var answer = await _connection.InvokeAsync<JoinAnswer>("Join", Room, cursor, cancellation);
        lock (_gate)
        {
            JoinedWith = answer.Events.Count;
            Tell(answer.Events);
            Tell(_early);
            Cursor = _earlyCursor ?? answer.Cursor ?? Cursor;
            _early = null;
        }
    }

    public Task<SendAnswer> SendAsync(string lane, string text, Guid commandId, CancellationToken cancellation) =>
        _connection.InvokeAsync<SendAnswer>("Send", Room, lane, text, commandId.ToString(), cancellation);

    /// <summary>From here on nothing is taken any more.</summary>
    /// <returns>Where the next connection goes on.</returns>
    public string? Retire()
    {
        lock (_gate)
        {
            _retired = true;
            return Cursor;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Take(string room, IReadOnlyList<HubEvent> events, string cursor)
    {
        lock (_gate)
        {
            if (_early is not null)
            {
                _early.AddRange(events);
                _earlyCursor = cursor;
            }
            else if (!_retired)
            {
                Tell(events);
                Cursor = cursor;
            }
        }
    }

    private void Tell(IReadOnlyList<HubEvent> events)
    {
        foreach (var one in events)
        {
            _received(this, one);
        }
    }
}
