using EscalationRoom.Faults.Checking;

namespace EscalationRoom.Faults.Runs;

/// <summary>What a run did and what it found.</summary>
internal sealed record RunResult(string Mode, string Database, int Cycles, int Attempts, long Answered, long Shown, IReadOnlyList<Violation> Violations)
{
    /// <summary>Figures worth telling: restarts, latencies.</summary>
    public string Figures { get; init; } = "";

    public static RunResult Of(string mode, string database, int cycles, Evidence evidence, IReadOnlyList<Violation> violations) => new(
        mode,
        database,
        cycles,
        evidence.Attempts.Count,
        evidence.Attempts.Count(it => it.Fate == Fate.Answered),
        evidence.Viewers.Sum(it => (long)it.Shown.Count),
        violations);

    public void Tell()
    {
        var verdict = Violations.Count == 0 ? "0 violations" : $"{Violations.Count} VIOLATIONS";
        Console.WriteLine(
            $"{Mode} on {Database}: {Cycles} cycles, {Attempts:#,0} attempts, {Answered:#,0} answered, {Shown:#,0} shown, {verdict}{(Figures.Length > 0 ? $"; {Figures}" : "")}");
        foreach (var violation in Violations.Take(10))
        {
            Console.WriteLine($"  {violation}");
        }
    }
}
