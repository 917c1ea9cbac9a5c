using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Nemesis;
using EscalationRoom.Faults.Workload;

namespace EscalationRoom.Faults.Runs;

/// <summary>The power is cut under load, on a disk of our own; a careless writer beside it must lose, the product must not.</summary>
internal static class PowerRun
{
    private const int AnswersFirst = 100;
    private const int Rooms = 3;

    public static IEnumerable<Func<Task<RunResult>>> Runs(int cycles, int seed, CancellationToken cancellation)
    {
        if (LoopDisk.WhyNot is { } reason)
        {
            Console.WriteLine($"power: skipped: {reason}");
            yield break;
        }

        yield return () => RunAsync(cycles, seed, cancellation);
    }

    private static async Task<RunResult> RunAsync(int cycles, int seed, CancellationToken cancellation)
    {
        var (mounted, reason) = await LoopDisk.MountAsync();
        if (mounted is null)
        {
            return new RunResult("power", "Sqlite", 0, 0, 0, 0, []) { Figures = $"skipped: {reason}" };
        }

        await using var disk = mounted;
        await using var stage = await Stage.RaiseAsync("Sqlite", nodes: 1, redis: false, Rooms, cancellation, disk.Folder);
        await using var crew = new Crew(stage.Setting, stage.Fleet, seed);
        var random = new Random(seed);
        var lostByControl = 0L;
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await crew.WarmUpAsync(AnswersFirst, cancellation);
            lostByControl += await CutAsync(stage, disk, $"control{cycle}.db", random, cancellation);
        }

        var evidence = await crew.StopAsync(stage.First.Address, cancellation);
        var found = new List<Violation>(await stage.CheckAsync(evidence));
        await stage.First.StopAsync();
        if (lostByControl == 0)
        {
            found.Add(new("control", "the careless writer lost nothing: these cuts prove nothing"));
        }

        return RunResult.Of("power", "Sqlite", cycles, evidence, found) with { Figures = $"the careless control lost {lostByControl:#,0} rows" };
    }

    /// <returns>How many rows the careless writer lost.</returns>
    private static async Task<long> CutAsync(Stage stage, LoopDisk disk, string control, Random random, CancellationToken cancellation)
    {
        var file = Path.Combine(disk.Folder, control);
        using var careless = new CarelessWriter(file);
        await Task.Run(careless.Write, cancellation);
        await Task.Delay(random.Next(0, 500), cancellation);
        disk.CutPower();
        careless.Dispose();
        await stage.First.KillAsync();
        var back = await disk.RemountAsync();
        if (back.ExitCode != 0)
        {
            throw new InvalidOperationException($"The disk did not come back: {back.Words}");
        }

        var kept = CarelessWriter.CountIn(file);
        await stage.First.StartAsync(cancellation);
        return careless.Written - kept;
    }
}
