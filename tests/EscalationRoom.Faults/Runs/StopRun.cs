using EscalationRoom.Faults.Workload;

namespace EscalationRoom.Faults.Runs;

/// <summary>A node stands still (SIGSTOP) and goes on later, believing no time has passed.</summary>
internal static class StopRun
{
    private const int AnswersFirst = 100;
    private const int Rooms = 3;
    private const int LongestPauseMs = 5_000;

    public static async Task<RunResult> RunAsync(string database, int cycles, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync(database, nodes: database == "Sqlite" ? 1 : 2, redis: false, Rooms, cancellation);
        return await RunAsync(stage, cycles, seed, cancellation);
    }

    public static async Task<RunResult> RunAsync(Stage stage, int cycles, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var paused = TimeSpan.Zero;
        await using var crew = new Crew(stage.Setting, stage.Fleet, seed);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var victim = stage.Fleet.Nodes[cycle % stage.Fleet.Nodes.Count];
            await crew.WarmUpAsync(AnswersFirst, cancellation);
            await Task.Delay(random.Next(0, 700), cancellation);
            var pause = TimeSpan.FromMilliseconds(random.Next(500, LongestPauseMs));
            victim.Pause();
            await Task.Delay(pause, cancellation);
            victim.Resume();
            paused += pause;
        }

        await Task.Delay(1000, cancellation);
        var evidence = await crew.StopAsync(stage.First.Address, cancellation);
        return RunResult.Of("stop", stage.Database, cycles, evidence, await stage.CheckAsync(evidence)) with
        {
            Figures = $"{stage.Fleet.Nodes.Count} node(s), stopped {paused.TotalSeconds:0} s in all",
        };
    }
}
