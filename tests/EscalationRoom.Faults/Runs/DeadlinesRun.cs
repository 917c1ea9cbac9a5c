using EscalationRoom.Faults.Checking;
using EscalationRoom.Faults.Workload;

namespace EscalationRoom.Faults.Runs;

/// <summary>T5: offers remind and run out while nodes are killed; one node on SQLite, two on PostgreSQL. Each deadline fires once, and none early.</summary>
internal static class DeadlinesRun
{
    /// <summary>How many rooms the gate has time for.</summary>
    public const int Small = 12;

    public const int Many = 300;

    private const int Minutes = 1;

    /// <summary>So long nodes live between two kills.</summary>
    private static readonly (int Least, int Most) LifeMs = (12_000, 25_000);

    public static async Task<RunResult> RunAsync(string database, int rooms, int cycles, int seed, CancellationToken cancellation)
    {
        await using var stage = await Stage.RaiseAsync(database, nodes: database == "Sqlite" ? 1 : 2, redis: false, rooms: 0, cancellation);
        var offered = await OfferedRooms.OpenAsync(stage.Setting, stage.Fleet, rooms, cancellation);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var offering = Task.Run(() => offered.OfferAsync(Minutes, ends.Token), cancellation);
        var outages = await KillAsync(stage, cycles, new Random(seed), cancellation);
        await ends.CancelAsync();
        await offering;
        await Task.Delay(TimeSpan.FromSeconds((Minutes * 60) + 5), cancellation);

        var dues = await DueFacts.OfAsync(stage, offered, cancellation);
        var violations = new List<Violation>(DeadlineChecker.Check(dues, TimeProvider.System.GetUtcNow()));
        violations.AddRange(await stage.AuditAsync());
        return new RunResult("deadlines", stage.Database, cycles, dues.Count, offered.Made.Count, 0, violations)
        {
            Figures = $"{stage.Fleet.Nodes.Count} node(s), {DeadlineChecker.Lateness(dues, outages)}",
        };
    }

    /// <returns>When no node lived.</returns>
    private static async Task<IReadOnlyList<Outage>> KillAsync(Stage stage, int cycles, Random random, CancellationToken cancellation)
    {
        var outages = new List<Outage>();
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            await Task.Delay(random.Next(LifeMs.Least, LifeMs.Most), cancellation);
            var victim = stage.Fleet.Nodes[cycle % stage.Fleet.Nodes.Count];
            var from = TimeProvider.System.GetUtcNow();
            await victim.KillAsync();
            await victim.StartAsync(cancellation);
            if (stage.Fleet.Nodes.Count == 1)
            {
                outages.Add(new Outage(from, TimeProvider.System.GetUtcNow()));
            }
        }

        return outages;
    }
}
