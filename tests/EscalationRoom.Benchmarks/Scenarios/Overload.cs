using System.Diagnostics;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>Twice what it can do: what is taken is still answered soon, the rest is told to come back, memory stays.</summary>
internal static class Overload
{
    private const int RoomCount = 200;
    private const int MembersPerRoom = 5;
    private const double Guess = 4_000;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Scene scene)
    {
        var product = await scene.Site.ProductAsync(scene.Cancellation);
        var truth = await Truth.BeforeAsync(product);
        var rooms = await product.OpenRoomsAsync(RoomCount, scene.Cancellation);
        await using var crowd = await Crowd.ConnectAsync(product, rooms, MembersPerRoom, scene.Cancellation);
        var knee = scene.Options.Knee ?? (await new Knee(crowd, scene.Measured).FindAsync(Guess, scene.Cancellation)).Rate;
        await FloodAsync(scene, crowd, knee);
        await truth.CheckAsync("overload", crowd, scene.Findings);
    }

    private static async Task FloodAsync(Scene scene, Crowd crowd, double knee)
    {
        var before = crowd.Contender.Memory();
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(scene.Cancellation);
        var highest = HighestMemoryAsync(crowd, watching.Token);
        var lag = OwnLag.WatchAsync(watching.Token);
        var (answered, busy, failed) = (crowd.Answered, crowd.Busy, crowd.Failed);
        var start = Stopwatch.GetTimestamp();
        var window = new Window(start, Stamp.After(start, Time));
        crowd.Measured = window;
        await Pacer.RunAsync(crowd, knee * 2, start, Time);
        var behind = Stopwatch.GetElapsedTime(start) - Time;
        await crowd.SettleAsync(TimeSpan.FromSeconds(20));
        var took = Stopwatch.GetElapsedTime(start);
        crowd.Measured = null;
        await watching.CancelAsync();
        var grown = Math.Max(0, await highest - before) / 1024.0;
        var (taken, refused, lost) = (crowd.Answered - answered, crowd.Busy - busy, crowd.Failed - failed);
        Add(scene.Findings, window, grown, crowd.Contender.Memory() > 0);
        scene.Findings.Add(new Finding("overload", "sends taken meanwhile", "per s")
        {
            Product = taken / took.TotalSeconds,
            Ratio = $"{Ratio.Of(taken / took.TotalSeconds, knee):0.00} × the knee of {knee:#,0}",
        });
        Findings.Say($"overload: this program itself sent the last {behind.TotalMilliseconds:0} ms too late, and its own work waited {(await lag).At(0.99):0} ms (p99)");
        scene.Findings.Check(
            "overload",
            lost == 0 && crowd.Outstanding == 0 && refused > 0,
            $"{taken:#,0} taken, {refused:#,0} refused Busy, {lost} failed otherwise, {crowd.Outstanding} never answered");
    }

    private static void Add(Findings findings, Window window, double grown, bool memoryIsKnown)
    {
        findings.Add(new Finding("overload", $"p99 of accepted sends at twice the knee, {Time.TotalSeconds:0} s", "ms")
        {
            Product = window.Answers.At(0.99),
            Ratio = $"p50 {window.Answers.At(0.5):0} ms",
            Wanted = "≤ 1,000",
            Met = window.Answers.At(0.99) <= 1000,
        });
        if (memoryIsKnown)
        {
            findings.Add(new Finding("overload", "memory gained", "MiB") { Product = grown, Wanted = "≤ 200", Met = grown <= 200 });
        }
    }

    private static async Task<long> HighestMemoryAsync(Crowd crowd, CancellationToken until)
    {
        var highest = crowd.Contender.Memory();
        while (!until.IsCancellationRequested)
        {
            await Task.Delay(500, CancellationToken.None);
            highest = Math.Max(highest, crowd.Contender.Memory());
        }

        return highest;
    }
}
