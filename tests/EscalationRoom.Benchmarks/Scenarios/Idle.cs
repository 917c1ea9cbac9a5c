using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>What a member costs who only listens.</summary>
internal static class Idle
{
    private const int RoomCount = 200;
    private const int Members = 2000;
    private const int WarmUp = 2;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Scene scene)
    {
        if (!scene.Site.IsOurs)
        {
            Findings.Say("idle: left out: the memory of a product we did not start cannot be read");
            return;
        }

        await using var product = await scene.Site.FreshProductAsync(scene.Cancellation);
        var ours = await PerMemberAsync(product, scene.Cancellation);
        var bare = await PerMemberAsync(await scene.Site.BareAsync(scene.Cancellation), scene.Cancellation);
        scene.Findings.Add(new Finding("idle", $"memory per hub member, {Members:#,0} of them", "KiB")
        {
            Bare = bare,
            Product = ours,
            Ratio = $"{Ratio.Of(ours, bare):0.00} × bare",
            Wanted = "≤ 48",
            Met = ours <= 48,
        });
    }

    private static async Task<double> PerMemberAsync(Contender contender, CancellationToken cancellation)
    {
        var rooms = await contender.OpenRoomsAsync(RoomCount, cancellation);
        await using (await Crowd.ConnectAsync(contender, rooms, WarmUp, cancellation))
        {
            await Task.Delay(Rest, cancellation);
        }

        await Task.Delay(Rest, cancellation);
        var before = contender.Memory();
        await using var crowd = await Crowd.ConnectAsync(contender, rooms, Members / RoomCount, cancellation);
        await Task.Delay(Rest, cancellation);
        return (contender.Memory() - before) / (double)Members;
    }
}
