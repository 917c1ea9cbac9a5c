using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>One member stops reading; the others must not notice.</summary>
internal static class Stalled
{
    private const int Rounds = 3;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Scene scene, Crowd crowd, double rate)
    {
        var (alone, beside) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            alone.Add((await Step.RunAsync(crowd, rate, Time, scene.Cancellation)).DeliveryP99);
            using var deaf = await DeafMember.JoinAsync(
                crowd.Contender.Address, crowd.Contender.TokenFor(0), crowd.Members[0].Room, scene.Cancellation);
            beside.Add((await Step.RunAsync(crowd, rate, Time, scene.Cancellation)).DeliveryP99);
        }

        var (without, with) = (Median.Of(alone), Median.Of(beside));
        scene.Findings.Add(new Finding("war-room", $"p99 of the others beside a stalled member, {rate:0} sends/s", "ms")
        {
            Product = with,
            Ratio = $"{Ratio.Of(with, without):0.00} × without ({without:0.0} ms)",
            Wanted = "≤ 1.2 × without",
            Met = with <= 1.2 * without,
        });
    }
}
