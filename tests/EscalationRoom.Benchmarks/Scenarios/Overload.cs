using System.Diagnostics;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>Twice what it can do: what is taken is still answered soon, the rest is told to come back, memory stays.</summary>
internal static class Overload
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Scene scene, Crowd crowd, double knee)
    {
        var before = crowd.Contender.Memory();
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(scene.Cancellation);
        var highest = HighestMemoryAsync(crowd, watching.Token);
        var (answered, busy, failed) = (crowd.Answered, crowd.Busy, crowd.Failed);
        var start = Stopwatch.GetTimestamp();
        var window = new Window(start, Stamp.After(start, Time));
        crowd.Measured = window;
        await Pacer.RunAsync(crowd, knee * 2, start, Time);
        await crowd.SettleAsync(TimeSpan.FromSeconds(20));
        crowd.Measured = null;
        await watching.CancelAsync();
        var grown = Math.Max(0, await highest - before) / 1024.0;
        Add(scene.Findings, window, grown, crowd.Contender.Memory() > 0);
        var (taken, refused, lost) = (crowd.Answered - answered, crowd.Busy - busy, crowd.Failed - failed);
        scene.Findings.Check(
            "overload", lost == 0 && crowd.Outstanding == 0, $"{taken:#,0} taken, {refused:#,0} refused Busy, {lost} failed otherwise, {crowd.Outstanding} never answered");
    }

    private static void Add(Findings findings, Window window, double grown, bool memoryIsKnown)
    {
        findings.Add(new Finding("overload", "p99 of accepted sends at twice the knee, 30 s", "ms")
        {
            Product = window.Answers.At(0.99),
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
