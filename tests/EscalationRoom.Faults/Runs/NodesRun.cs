using EscalationRoom.Faults.Workload;

namespace EscalationRoom.Faults.Runs;

/// <summary>Two nodes on one PostgreSQL: now the one is killed, now the other, and the clients of the dead one go over.</summary>
internal static class NodesRun
{
    private const int AnswersFirst = 100;
    private const int Rooms = 3;

    public static async Task<RunResult> RunAsync(bool redis, int cycles, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync("PostgreSql", nodes: 2, redis, Rooms, cancellation);
        return await RunAsync(stage, redis ? "nodes with Redis" : "nodes without Redis", cycles, seed, cancellation);
    }

    public static async Task<RunResult> RunAsync(Stage stage, string mode, int cycles, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var (answers, deliveries) = (new List<double>(), new List<double>());
        await using var crew = new Crew(stage.Setting, stage.Fleet, seed);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            var (victim, other) = (stage.Fleet.Nodes[cycle % 2], stage.Fleet.Nodes[(cycle + 1) % 2]);
            await crew.WarmUpAsync(AnswersFirst, cancellation);
            await Task.Delay(random.Next(300, 1000), cancellation);
            var timed = crew.Time(other.Address);
            await victim.KillAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            answers.Add(timed.Answers.At(0.99));
            deliveries.Add(timed.Deliveries.At(0.99));
            await victim.StartAsync(cancellation);
            crew.GoHome();
        }

        await Task.Delay(1000, cancellation);
        var evidence = await crew.StopAsync(stage.First.Address, cancellation);
        return RunResult.Of(mode, stage.Database, cycles, evidence, await stage.CheckAsync(evidence)) with
        {
            Figures = $"on the other node, worst p99 of an answer {answers.Max():0} ms, of a delivery {deliveries.Max():0} ms",
        };
    }
}
