using System.Text.Json;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>Counts add up over time: one line per run, so that a claim can name how often it was tried.</summary>
internal static class RunLedger
{
    public static async Task AppendAsync(RunRequest request, RunResult result)
    {
        var commit = await ChildProcess.RunAsync("git", ["-C", RepositoryRoot.File(), "rev-parse", "--short", "HEAD"], null, TimeSpan.FromSeconds(10));
        var line = JsonSerializer.Serialize(new
        {
            at = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", null),
            commit = commit.Output.Trim(),
            mode = result.Mode,
            database = result.Database,
            seed = request.Seed,
            cycles = result.Cycles,
            attempts = result.Attempts,
            answered = result.Answered,
            shown = result.Shown,
            violations = result.Violations.Count,
            figures = result.Figures,
        });
        await File.AppendAllTextAsync(RepositoryRoot.File("tests", "EscalationRoom.Faults", "ledger.jsonl"), line + "\n");
    }
}
