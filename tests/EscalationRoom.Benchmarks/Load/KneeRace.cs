using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>Finds every crowd's knee three times, in turn, and keeps the medians.</summary>
internal static class KneeRace
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyDictionary<string, KneeFigures>> RunAsync(
        IReadOnlyList<Crowd> crowds, double guess, TimeSpan measured, CancellationToken cancellation)
    {
        var knees = crowds.ToDictionary(crowd => crowd, crowd => new Knee(crowd, measured));
        var found = crowds.ToDictionary(crowd => crowd.Contender.Name, _ => new List<Step>());
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var crowd in crowds)
            {
                var step = await knees[crowd].FindAsync(guess, cancellation);
                found[crowd.Contender.Name].Add(step);
                Findings.Say(
                    $"  round {round}, {crowd.Contender.Name}: {step.Rate:0} sends/s, {step.DeliveriesPerSecond:0} deliveries/s, p99 {step.DeliveryP99:0.0} ms, {step.CpuPerThousand * 1000:0.0} ms CPU per 1,000");
            }
        }

        return found.ToDictionary(it => it.Key, it => KneeFigures.MedianOf(it.Value));
    }
}

/// <summary>Medians over the rounds.</summary>
internal sealed record KneeFigures(double Rate, double DeliveriesPerSecond, double CpuPerThousand)
{
    public static KneeFigures MedianOf(IReadOnlyList<Step> steps) => new(
        Median.Of(steps.Select(it => it.Rate)),
        Median.Of(steps.Select(it => it.DeliveriesPerSecond)),
        Median.Of(steps.Select(it => it.CpuPerThousand)));
}
