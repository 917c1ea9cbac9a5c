using System.Diagnostics;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>One rate, held for a while and measured after a warm-up.</summary>
internal sealed record Step(
    double Rate, bool Held, long Sent, long Busy, long Failed, double DeliveriesPerSecond, double DeliveryP50, double DeliveryP99, double AnswerP99, double CpuPerThousand)
{
    public const double KneeMilliseconds = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool IsGood => Held && Busy == 0 && Failed == 0 && DeliveryP99 < KneeMilliseconds;

    public static async Task<Step> RunAsync(Crowd crowd, double rate, TimeSpan measured, CancellationToken cancellation)
    {
        var warmUp = measured / 3;
        var start = Stopwatch.GetTimestamp();
        var window = new Window(Stamp.After(start, warmUp), Stamp.After(start, warmUp + measured));
        var (answered, busy, failed) = (crowd.Answered, crowd.Busy, crowd.Failed);
        crowd.Measured = window;
        var sending = Pacer.RunAsync(crowd, rate, start, warmUp + measured, mostOutstanding: Math.Max(200, (int)rate));
        await Task.Delay(warmUp, cancellation);
        var (received, cpu, from) = (crowd.Received, crowd.Contender.CpuSeconds(), Stopwatch.GetTimestamp());
        var held = await sending;
        var (arrived, worked, seconds) =
            (crowd.Received - received, crowd.Contender.CpuSeconds() - cpu, Stopwatch.GetElapsedTime(from).TotalSeconds);
        await crowd.SettleAsync(Patience);
        crowd.Measured = null;
        return new Step(
            rate, held, crowd.Answered - answered, crowd.Busy - busy, crowd.Failed - failed, arrived / seconds,
            window.Deliveries.At(0.50), window.Deliveries.At(0.99), window.Answers.At(0.99), worked / Math.Max(1, arrived) * 1000);
    }
}
