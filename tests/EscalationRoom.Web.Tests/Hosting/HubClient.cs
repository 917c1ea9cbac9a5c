using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>A stock hub client that remembers what it was told.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly BlockingCollection<string> _removed = [];
    private readonly BlockingCollection<int> _busy = [];
    private readonly ConcurrentQueue<Seen> _events = new();
    private readonly SemaphoreSlim _news = new(0);

    public HubClient(Uri server, string handle, bool messagePack)
    {
        var building = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/hubs/rooms"), it => it.Headers["Authorization"] = $"{TestSignIn.Name} {handle}");
        _connection = (messagePack ? building.AddMessagePackProtocol() : building).Build();
        _connection.On<string, Seen[], string>("Events", (room, events, cursor) => Take(events, cursor));
        _connection.On<string>("Removed", _removed.Add);
        _connection.On<int>("Busy", _busy.Add);
    }

    /// <summary>Everything seen so far, in the order it came.</summary>
    public IReadOnlyList<Seen> Events => [.. _events];

    public IEnumerable<string> Texts => _events.Where(it => it.Kind is "message.posted").Select(it => it.Text!);

    public string? Cursor { get; private set; }

    public Task StartAsync() => _connection.StartAsync();

    public async Task<Joined> Join(string room, string? cursor = null)
    {
        var joined = await _connection.InvokeAsync<Joined>("Join", room, cursor);
        Take(joined.Events, joined.Cursor);
        return joined;
    }

    public Task Leave(string room) => _connection.InvokeAsync("Leave", room);

    public Task<Answer> Send(string room, string lane, string text, Guid? command = null) =>
        _connection.InvokeAsync<Answer>("Send", room, lane, text, (command ?? Guid.NewGuid()).ToString());

    public Task<object?> Call(string method, params object?[] arguments) => _connection.InvokeCoreAsync<object?>(method, arguments);

    /// <summary>Waits until what was seen fulfils the condition.</summary>
    public async Task Until(Func<IReadOnlyList<Seen>, bool> fulfilled)
    {
        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (!fulfilled(Events))
        {
            try
            {
                await _news.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Waited in vain; seen: {JsonSerializer.Serialize(Events.Select(it => $"{it.Lane} {it.Number} {it.Kind} {it.Text}"))}");
            }
        }
    }

    public Task UntilRead(string text) => Until(seen => seen.Any(it => it.Text == text));

    public Task<string> Removed() => Task.Run(() => _removed.TryTake(out var room, Patience.Longest) ? room : throw new TimeoutException("Nobody said Removed."));

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Take(Seen[] events, string cursor)
    {
        Array.ForEach(events, _events.Enqueue);
        Cursor = cursor;
        _news.Release();
    }
}
