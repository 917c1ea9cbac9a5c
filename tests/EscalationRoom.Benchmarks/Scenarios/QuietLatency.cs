using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>At 100 sends a second a message should cost little more than the wire and its commit.</summary>
internal static class QuietLatency
{
    private const double Rate = 100;
    private const int Rounds = 3;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Scene scene, params Crowd[] crowds)
    {
        var commit = await CommitTime.MedianAsync(scene.Site.Database, await scene.Site.ConnectionAsync("commit"));
        var steps = crowds.ToDictionary(it => it.Contender.Name, _ => new List<Step>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var crowd in crowds)
            {
                steps[crowd.Contender.Name].Add(await Step.RunAsync(crowd, Rate, Time, scene.Cancellation));
            }
        }

        Add(scene.Findings, "p50", steps, it => it.DeliveryP50, bare => bare + (1.5 * commit), $"≤ bare + 1.5 commits of {commit:0.00} ms");
        Add(scene.Findings, "p99", steps, it => it.DeliveryP99, bare => bare * 1.5, "≤ 1.5 × bare");
    }

    private static void Add(
        Findings findings, string name, Dictionary<string, List<Step>> steps, Func<Step, double> figure, Func<double, double> limit, string wanted)
    {
        double Of(string contender) => Median.Of(steps[contender].Select(figure));
        findings.Add(new Finding("rooms", $"delivery {name} at {Rate:0} sends/s", "ms")
        {
            Bare = Of("bare"),
            Each = Of("each"),
            Product = Of("product"),
            Ratio = $"{Ratio.Of(Of("product"), Of("bare")):0.00} × bare",
            Wanted = wanted,
            Met = Of("product") <= limit(Of("bare")),
        });
    }
}
