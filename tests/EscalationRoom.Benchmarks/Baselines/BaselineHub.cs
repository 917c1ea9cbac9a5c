using System.Collections.Concurrent;
using System.Globalization;
using EscalationRoom.Rig;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Benchmarks.Baselines;

/// <summary>The plainest hub with groups.</summary>
internal sealed class BaselineHub(IMessageTable table) : Hub
{
    private static readonly ConcurrentDictionary<string, Counter> Numbers = new();
    private static readonly BaselineAuthor Author = new("01890000-0000-7000-8000-000000000001", "Priya Raman", "owner");

    public async Task<JoinAnswer> Join(string roomKey, string? cursor)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, roomKey);
        return new JoinAnswer(cursor ?? "", []);
    }

    public async Task<SendAnswer> Send(string roomKey, string lane, string text, string commandId)
    {
        var number = Numbers.GetOrAdd(roomKey, _ => new Counter()).Next();
        var posted = new BaselineEvent(
            Guid.CreateVersion7().ToString(), roomKey, lane, number, "message.posted", DateTimeOffset.UtcNow, Author, text, new(), CursorOf(number));
        await table.InsertAsync(posted, commandId);
        await Clients.Group(roomKey).SendAsync("Events", roomKey, new[] { posted }, posted.Cursor);
        return new SendAnswer(posted.Id, lane, number, posted.Cursor);
    }

    private static string CursorOf(long number) => number.ToString("D12", CultureInfo.InvariantCulture);

    private sealed class Counter
    {
        private long _last;

        public long Next() => Interlocked.Increment(ref _last);
    }
}

/// <summary>The event shape of the contract, so that both sides put the same bytes on the wire.</summary>
internal sealed record BaselineEvent(
    string Id,
    string Room,
    string Lane,
    long Number,
    string Kind,
    DateTimeOffset At,
    BaselineAuthor By,
    string Text,
    Dictionary<string, string> Data,
    string Cursor);

internal sealed record BaselineAuthor(string Id, string Name, string Role);
