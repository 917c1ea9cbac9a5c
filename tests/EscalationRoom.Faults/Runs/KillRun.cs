using EscalationRoom.Faults.Workload;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>kill -9 of the only node under load, again and again; sometimes also while it is starting.</summary>
internal static class KillRun
{
    private const int AnswersFirst = 100;
    private const int Rooms = 4;
    private const double KilledWhileStarting = 0.1;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    public static async Task<RunResult> RunAsync(string database, int cycles, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync(database, nodes: 1, redis: false, Rooms, cancellation);
        return await RunAsync(stage, cycles, seed, cancellation);
    }

    public static async Task<RunResult> RunAsync(Stage stage, int cycles, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var (starts, work) = (new List<TimeSpan>(), new List<double>());
        await using var crew = new Crew(stage.Setting, stage.Fleet, seed);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await crew.WarmUpAsync(AnswersFirst, cancellation);
            await Task.Delay(random.Next(0, 700), cancellation);
            await stage.First.KillAsync();
            if (random.NextDouble() < KilledWhileStarting)
            {
                stage.First.Launch();
                await Task.Delay(random.Next(50, 1500), cancellation);
                await stage.First.KillAsync();
            }

            starts.Add(await stage.First.StartAsync(cancellation));
            work.Add(ProcessCost.CpuOf(stage.First.Pid));
        }

        await Task.Delay(500, cancellation);
        var evidence = await crew.StopAsync(stage.First.Address, cancellation);
        return RunResult.Of("kill", stage.Database, cycles, evidence, await stage.CheckAsync(evidence)) with { Figures = Words(starts, work) };
    }

    private static string Words(List<TimeSpan> starts, List<double> work)
    {
        starts.Sort();
        work.Sort();
        return $"restart to ready: median {starts[starts.Count / 2].TotalMilliseconds:0} ms, most {starts[^1].TotalMilliseconds:0} ms, "
            + $"{starts.Count(it => it > Soon)} over {Soon.TotalSeconds:0} s, CPU {work[work.Count / 2]:0.0} s";
    }
}
