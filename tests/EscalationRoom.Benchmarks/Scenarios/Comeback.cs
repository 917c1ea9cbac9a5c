using System.Diagnostics;
using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>kill -9 under load: how long after the new process started has everybody everything?</summary>
internal static class Comeback
{
    private const int RoomCount = 200;
    private const int MembersPerRoom = 5;
    private const double Rate = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(Scene scene, StartedProduct product)
    {
        var truth = await Truth.BeforeAsync(product);
        var rooms = await product.OpenRoomsAsync(RoomCount, scene.Cancellation);
        await using var crowd = await Crowd.ConnectAsync(product, rooms, MembersPerRoom, scene.Cancellation);
        var load = Pacer.RunAsync(crowd, Rate, Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(3));
        await Task.Delay(TimeSpan.FromSeconds(2), scene.Cancellation);
        await product.Node.KillAsync();
        product.Node.Launch();
        var back = await BackAsync(product.Node, crowd, scene.Cancellation);
        await load;
        scene.Findings.Add(new Finding("storm", "kill -9 under load: 1,000 back and caught up, from process start", "ms")
        {
            Product = back.All.TotalMilliseconds,
            Ratio = $"ready after {back.Ready.TotalMilliseconds:0} ms",
            Wanted = "≤ 5,000",
            Met = back.All <= TimeSpan.FromSeconds(5),
        });
        await truth.CheckAsync("storm", crowd, scene.Findings);
    }

    private static async Task<(TimeSpan Ready, TimeSpan All)> BackAsync(Product node, Crowd crowd, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var ready = node.ReadyAsync(cancellation);
        await Task.WhenAll(crowd.Members.Select(it => ReturnAsync(it, cancellation)));
        while (crowd.Members.Any(it => it.Order.Messages < crowd.AnsweredIn(it.Room)) && watch.Elapsed < Longest)
        {
            await Task.Delay(10, cancellation);
        }

        return (await ready, watch.Elapsed);
    }

    /// <summary>As a real client does: not all in the same instant, and not in a tight loop.</summary>
    private static async Task ReturnAsync(CrowdMember member, CancellationToken cancellation)
    {
        var until = Stamp.After(Stopwatch.GetTimestamp(), Longest);
        while (Stopwatch.GetTimestamp() < until)
        {
            try
            {
                await Task.Delay(Random.Shared.Next(200, 700), cancellation);
                await member.Hub.ConnectAsync(cancellation);
                await member.Hub.JoinAsync(member.Hub.Cursor, cancellation);
                return;
            }
            catch (Exception notYet) when (notYet is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
            }
        }
    }
}
