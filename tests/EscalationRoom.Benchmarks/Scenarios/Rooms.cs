using EscalationRoom.Benchmarks.Load;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>200 rooms of 5: how much, at what cost, and how fast.</summary>
internal static class Rooms
{
    private const int RoomCount = 200;
    private const int MembersPerRoom = 5;
    private const double Guess = 900;

    public static async Task RunAsync(Scene scene)
    {
        var product = await scene.Site.ProductAsync(scene.Cancellation);
        var truth = await Truth.BeforeAsync(product);
        await using var bare = await CrowdOf(await scene.Site.BareAsync(scene.Cancellation));
        await using var each = await CrowdOf(await scene.Site.EachAsync(scene.Cancellation));
        await using var ours = await CrowdOf(product);
        await QuietLatency.RunAsync(scene, bare, each, ours);
        var knees = await KneeRace.RunAsync([bare, each, ours], Guess, scene.Measured, scene.Cancellation);
        KneeTable.Add(scene.Findings, "rooms", knees, leastOfEach: 4, leastOfBare: 0.5, mostCpu: 0.35);
        await truth.CheckAsync("rooms", ours, scene.Findings);

        async Task<Crowd> CrowdOf(Contenders.Contender contender) =>
            await Crowd.ConnectAsync(contender, await contender.OpenRoomsAsync(RoomCount, scene.Cancellation), MembersPerRoom, scene.Cancellation);
    }
}
