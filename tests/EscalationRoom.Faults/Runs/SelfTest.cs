using EscalationRoom.Faults.Checking;

namespace EscalationRoom.Faults.Runs;

/// <summary>A checker that never failed proves nothing: each planted fault must turn it red, and the clean history must not.</summary>
internal static class SelfTest
{
    public static bool Run()
    {
        var good = Expect("a clean history", PlantedHistories.Clean(), wanted: null);
        foreach (var (name, rule, evidence) in PlantedHistories.Bad())
        {
            good &= Expect(name, evidence, rule);
        }

        foreach (var (name, rule, history) in PlantedHistories.Owners())
        {
            good &= Verdict(name, rule, OwnerChecker.Check(history));
        }

        foreach (var (name, rule, due) in PlantedHistories.Deadlines())
        {
            good &= Verdict(name, rule, DeadlineChecker.Check([due], PlantedHistories.Noon.AddHours(1)));
        }

        return good;
    }

    public static async Task<bool> RunSqlAsync()
    {
        var good = true;
        foreach (var (name, rule, plant) in PlantedTables.All)
        {
            good &= Verdict($"SQL, {name}", rule, await PlantedTables.CheckAsync(plant));
        }

        return good;
    }

    private static bool Expect(string name, Evidence evidence, string? wanted) => Verdict(name, wanted, OrderChecker.Check(evidence));

    private static bool Verdict(string name, string? wanted, IReadOnlyList<Violation> found)
    {
        var good = wanted is null ? found.Count == 0 : found.Any(it => it.Rule.Contains(wanted, StringComparison.Ordinal));
        var seen = found.Count == 0 ? "nothing" : string.Join(", ", found.Select(it => it.Rule).Distinct());
        Console.WriteLine($"  {(good ? "ok " : "BAD")} {name}: found {seen}");
        return good;
    }
}
