using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>What this machine gives without the product: says whether it is quiet enough to measure on.</summary>
internal static class BaselinesAlone
{
    public static async Task RunAsync(Scene scene)
    {
        var commit = await CommitTime.MedianAsync(scene.Site.Database, await scene.Site.ConnectionAsync("commit"));
        await using var bare = await CrowdOf(await scene.Site.BareAsync(scene.Cancellation));
        await using var each = await CrowdOf(await scene.Site.EachAsync(scene.Cancellation));
        var knees = await KneeRace.RunAsync([bare, each], 900, scene.Measured, scene.Cancellation);
        scene.Findings.Add(new Finding("baselines", "deliveries at the knee", "per s")
        {
            Bare = knees["bare"].DeliveriesPerSecond,
            Each = knees["each"].DeliveriesPerSecond,
            Ratio = $"a commit is {commit:0.00} ms",
        });

        async Task<Crowd> CrowdOf(Contender contender) =>
            await Crowd.ConnectAsync(contender, await contender.OpenRoomsAsync(200, scene.Cancellation), 5, scene.Cancellation);
    }
}
