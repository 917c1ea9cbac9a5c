using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

internal static class KneeTable
{
    public static void Add(
        Findings findings, string scenario, IReadOnlyDictionary<string, KneeFigures> knees, double leastOfEach, double? leastOfBare = null, double? mostCpu = null)
    {
        var (bare, each, ours) = (knees["bare"], knees["each"], knees["product"]);
        findings.Add(new Finding(scenario, "deliveries at the knee", "per s")
        {
            Bare = bare.DeliveriesPerSecond,
            Each = each.DeliveriesPerSecond,
            Product = ours.DeliveriesPerSecond,
            Ratio = Ratio.Words(ours.DeliveriesPerSecond, each.DeliveriesPerSecond, bare.DeliveriesPerSecond),
            Wanted = $"≥ {leastOfEach} × each{(leastOfBare is { } least ? $", ≥ {least} × bare" : "")}",
            Met = ours.DeliveriesPerSecond >= leastOfEach * each.DeliveriesPerSecond
                && ours.DeliveriesPerSecond >= (leastOfBare ?? 0) * bare.DeliveriesPerSecond,
        });
        findings.Add(new Finding(scenario, "CPU of server and database per 1,000 deliveries", "ms")
        {
            Bare = bare.CpuPerThousand * 1000,
            Each = each.CpuPerThousand * 1000,
            Product = ours.CpuPerThousand * 1000,
            Ratio = Ratio.Words(ours.CpuPerThousand, each.CpuPerThousand),
            Wanted = mostCpu is { } most ? $"≤ {most} × each" : "",
            Met = mostCpu is { } limit && ours.CpuPerThousand > 0 ? ours.CpuPerThousand <= limit * each.CpuPerThousand : null,
        });
    }
}
