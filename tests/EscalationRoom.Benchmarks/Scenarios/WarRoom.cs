using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>One room of 500: every message goes to everybody, and one of them has stopped listening.</summary>
internal static class WarRoom
{
    private const int Members = 500;
    private const double Guess = 15;

    public static async Task RunAsync(Scene scene)
    {
        var product = await scene.Site.ProductAsync(scene.Cancellation);
        var truth = await Truth.BeforeAsync(product);
        await using var bare = await CrowdOf(await scene.Site.BareAsync(scene.Cancellation));
        await using var each = await CrowdOf(await scene.Site.EachAsync(scene.Cancellation));
        await using var ours = await CrowdOf(product);
        var knees = await KneeRace.RunAsync([bare, each, ours], Guess, scene.Measured, scene.Cancellation);
        KneeTable.Add(scene.Findings, "war-room", knees, leastOfEach: 4);
        await Stalled.RunAsync(scene, ours, knees["product"].Rate / 2);
        await truth.CheckAsync("war-room", ours, scene.Findings);

        async Task<Crowd> CrowdOf(Contender contender) =>
            await Crowd.ConnectAsync(contender, await contender.OpenRoomsAsync(1, scene.Cancellation), Members, scene.Cancellation);
    }
}
