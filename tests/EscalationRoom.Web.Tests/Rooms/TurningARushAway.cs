using System.Diagnostics.Metrics;
using EscalationRoom.Data;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Rooms;

/// <summary>When more is asked than can be answered in good time, what is taken is answered soon and the rest is told so, in words.</summary>
public sealed class TurningARushAway(FrozenHost host) : IClassFixture<FrozenHost>
{
    private const int Each = 6;

    /// <summary>A slow machine may not have read all calls before the clock moves; then they are not late, and are asked again.</summary>
    private const int MostFloods = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crowd_that_waits_too_long_is_told_to_come_back_and_nothing_is_lost()
    {
        using var counted = new TurnedAway(host.Get<IMeterFactory>());
        var room = (await host.OpenRoomAsync()).Value;
        var crowd = await ConnectAsync(Rush.Crowd * 2);

        var floods = 0;
        do
        {
            await FloodWhileTheDatabaseIsHeldAsync(crowd, room, ++floods);
        }
        while (counted.Value == 0 && floods < MostFloods);

        var answers = crowd.SelectMany(AnswersOf).ToList();
        var refused = answers.Where(it => it.Contains("Busy: Too many requests just now", StringComparison.Ordinal)).ToList();
        var taken = answers.Where(it => it.Contains("\"eventId\"", StringComparison.Ordinal)).ToList();
        Assert.Empty(answers.Except([.. taken, .. refused]));
        Assert.Equal(crowd.Count * Each * floods, answers.Count);
        Assert.NotEmpty(refused);
        Assert.Equal(refused.Count, counted.Value);
        Assert.Equal(taken.Count, await StoredAsync(room));
        Assert.Contains(crowd, it => it.Messages.Any(message => message.Contains("\"target\":\"Busy\"", StringComparison.Ordinal)));
        await EndAsync(crowd);
    }

    [Fact]
    public async Task One_connection_that_hurries_waits_for_itself_and_is_not_refused()
    {
        var room = (await host.OpenRoomAsync()).Value;
        var one = await ConnectAsync(1);

        await FloodWhileTheDatabaseIsHeldAsync(one, room, floods: 1);

        Assert.DoesNotContain(AnswersOf(one[0]), it => it.Contains("\"error\"", StringComparison.Ordinal));
        Assert.Equal(Each, await StoredAsync(room));
        await EndAsync(one);
    }

    private async Task<IReadOnlyList<RawHub>> ConnectAsync(int count) =>
        [.. await Task.WhenAll(Enumerable.Range(0, count).Select(_ => RawHub.ConnectAsync(host.ClientOptions.BaseAddress, "u-priya", RawHub.Json)))];

    /// <summary>All calls of a connection reach the server in one frame and wait there, behind a database that cannot be written to.</summary>
    /// <param name="floods">How many there will have been.</param>
    private async Task FloodWhileTheDatabaseIsHeldAsync(IReadOnlyList<RawHub> crowd, string room, int floods)
    {
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(Cancellation);
        await db.Database.OpenConnectionAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE", Cancellation);
        await Task.WhenAll(crowd.Select(it => it.SendAsync(CallsOf(it, room))));
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);
        var moved = MoveTheClockAsync();
        await db.Database.ExecuteSqlRawAsync("ROLLBACK", Cancellation);
        await moved;
        await Task.WhenAll(crowd.Select(it => it.Until(_ => AnswersOf(it).Count == Each * floods)));
    }

    /// <summary>The clock is moved at once; whoever wakes up by it may have to wait for the database.</summary>
    private Task MoveTheClockAsync()
    {
        var before = host.Time.GetUtcNow();
        var moved = Task.Run(() => host.Time.Advance(TimeSpan.FromSeconds(1)), Cancellation);
        Assert.True(SpinWait.SpinUntil(() => host.Time.GetUtcNow() > before, Patience.Longest));
        return moved;
    }

    private static byte[] CallsOf(RawHub hub, string room) =>
        [.. Enumerable.Range(1, Each).SelectMany(it => hub.CallOf("Send", room, "Internal", $"Number {it}.", Guid.NewGuid().ToString()).ToArray())];

    private static List<string> AnswersOf(RawHub hub) =>
        [.. hub.Messages.Where(it => it.StartsWith("""{"type":3""", StringComparison.Ordinal))];

    private async Task<int> StoredAsync(string room) =>
        (await host.Get<TimelineLog>().AfterAsync(new RoomKey(room), 1, Cancellation))!.Events.OfType<MessagePosted>().Count();

    private static async Task EndAsync(IEnumerable<RawHub> crowd)
    {
        foreach (var hub in crowd)
        {
            await hub.DisposeAsync();
        }
    }

    /// <summary>What this host counts as turned away; others run at the same time.</summary>
    private sealed class TurnedAway : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _value;

        public TurnedAway(IMeterFactory meters)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == Rush.TurnedAway && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _value, count));
            _listener.Start();
        }

        public long Value => Volatile.Read(ref _value);

        public void Dispose() => _listener.Dispose();
    }
}
