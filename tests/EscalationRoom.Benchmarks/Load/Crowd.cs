using System.Collections.Concurrent;
using System.Diagnostics;
using EscalationRoom.Benchmarks.Contenders;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>Members of one contender's rooms, connected and sending.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int ConnectAtOnce = 32;
    private const string Lane = "Internal";

    private readonly ConcurrentDictionary<string, long> _answered = new();
    private long _received;
    private long _outstanding;
    private long _busy;
    private long _failed;

    private Crowd(Contender contender, IReadOnlyList<string> rooms, int membersPerRoom)
    {
        Contender = contender;
        MembersPerRoom = membersPerRoom;
        Members = [.. from seat in Enumerable.Range(0, membersPerRoom) from room in rooms select Seat(seat, room)];
    }

    public Contender Contender { get; }

    public int MembersPerRoom { get; }

    public IReadOnlyList<CrowdMember> Members { get; }

    public Window? Measured { get; set; }

    public long Received => Volatile.Read(ref _received);

    public long Outstanding => Volatile.Read(ref _outstanding);

    public long Busy => Volatile.Read(ref _busy);

    public long Failed => Volatile.Read(ref _failed);

    public long Answered => _answered.Values.Sum();

    /// <summary>What a member of this room must have seen, once everything has arrived.</summary>
    public long AnsweredIn(string room) => _answered.GetValueOrDefault(room);

    public static Crowd Unconnected(Contender contender, IReadOnlyList<string> rooms, int membersPerRoom) => new(contender, rooms, membersPerRoom);

    public static async Task<Crowd> ConnectAsync(Contender contender, IReadOnlyList<string> rooms, int membersPerRoom, CancellationToken cancellation)
    {
        var crowd = Unconnected(contender, rooms, membersPerRoom);
        await crowd.ForEachAsync(async member =>
        {
            await member.Hub.ConnectAsync(cancellation);
            await member.Hub.JoinAsync(cursor: null, cancellation);
        });
        return crowd;
    }

    public Task ForEachAsync(Func<CrowdMember, Task> act) =>
        Parallel.ForEachAsync(Members, new ParallelOptions { MaxDegreeOfParallelism = ConnectAtOnce }, async (member, _) => await act(member));

    public void Delivered(long due, long now)
    {
        Interlocked.Increment(ref _received);
        if (Measured is { } window && window.Holds(due))
        {
            window.Deliveries.Add(now - due);
        }
    }

    /// <summary>Sends without waiting for the answer, which is counted when it comes.</summary>
    public async Task SendAsync(CrowdMember member, long due)
    {
        Interlocked.Increment(ref _outstanding);
        var sent = Stopwatch.GetTimestamp();
        try
        {
            await member.Hub.SendAsync(Lane, Stamp.Text(due), Guid.CreateVersion7(), CancellationToken.None);
            _answered.AddOrUpdate(member.Room, 1, (_, count) => count + 1);
            if (Measured is { } window && window.Holds(due))
            {
                window.Answers.Add(Stopwatch.GetTimestamp() - sent);
            }
        }
        catch (HubException refusal) when (refusal.Message.Contains("Busy", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _busy);
        }
        catch (Exception lost) when (lost is HubException or InvalidOperationException or OperationCanceledException or IOException)
        {
            Interlocked.Increment(ref _failed);
        }
        finally
        {
            Interlocked.Decrement(ref _outstanding);
        }
    }

    /// <summary>Waits until every send is answered and every answered message has reached its whole room.</summary>
    public async Task SettleAsync(TimeSpan patience)
    {
        var until = Stamp.After(Stopwatch.GetTimestamp(), patience);
        while (Stopwatch.GetTimestamp() < until && (Outstanding > 0 || Received < Answered * MembersPerRoom))
        {
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync() => await ForEachAsync(member => member.DisposeAsync().AsTask());

    private CrowdMember Seat(int seat, string room) => new(this, Contender.Address, Contender.TokenFor(seat), room);
}
