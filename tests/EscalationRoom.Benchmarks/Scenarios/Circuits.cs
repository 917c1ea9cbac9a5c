using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>Browser circuits are driven by the browser tests; no number is claimed for them here.</summary>
internal static class Circuits
{
    public static Task RunAsync(Scene scene)
    {
        Findings.Say("circuits: not measured: a circuit needs a browser");
        return Task.CompletedTask;
    }
}
