using System.Diagnostics;
using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>The scenarios by the name they are asked for.</summary>
internal static class Catalog
{
    private const string Baselines = "baselines";

    private static readonly Dictionary<string, Func<Scene, Task>> All = new()
    {
        ["rooms"] = Rooms.RunAsync,
        ["overload"] = Overload.RunAsync,
        ["war-room"] = WarRoom.RunAsync,
        ["storm"] = Storm.RunAsync,
        ["idle"] = Idle.RunAsync,
        ["circuits"] = Circuits.RunAsync,
        ["append"] = Append.RunAsync,
        ["queue"] = OpenQueues.RunAsync,
    };

    public static bool Knows(string scenario) => scenario is "all" or Baselines || All.ContainsKey(scenario);

    public static bool NeedsTheProduct(string scenario) => scenario != Baselines;

    public static async Task RunAsync(Options options, Findings findings, CancellationToken cancellation)
    {
        await using var site = new Site(options);
        var scene = new Scene(site, options, findings, cancellation);
        if (options.Scenario == Baselines)
        {
            await BaselinesAlone.RunAsync(scene);
        }

        foreach (var (name, run) in All)
        {
            if (options.Scenario == "all" || options.Scenario == name)
            {
                var watch = Stopwatch.StartNew();
                Findings.Say($"{name} …");
                await run(scene);
                Findings.Say($"{name}: {watch.Elapsed.TotalSeconds:0} s");
            }
        }
    }
}
