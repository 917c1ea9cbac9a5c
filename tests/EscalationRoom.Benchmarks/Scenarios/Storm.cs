using System.Diagnostics;
using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>Everybody comes at once: 1,000 into 200 rooms, 500 into one, and 1,000 back after the server was killed.</summary>
internal static class Storm
{
    private const int RoomCount = 200;
    private const int MembersPerRoom = 5;
    private const int OneRoom = 500;
    private const int Past = 50;

    public static async Task RunAsync(Scene scene)
    {
        var product = await scene.Site.ProductAsync(scene.Cancellation);
        var rooms = await product.OpenRoomsAsync(RoomCount, scene.Cancellation);
        await FillAsync(product, rooms, scene.Cancellation);
        await ManyRoomsAsync(scene, product, rooms);
        await SingleRoomAsync(scene, product, rooms[0]);
        if (product is StartedProduct started)
        {
            await Comeback.RunAsync(scene, started);
        }
        else
        {
            Findings.Say("storm: the kill is left out: the product is not ours to kill");
        }
    }

    private static async Task FillAsync(Contender product, IReadOnlyList<string> rooms, CancellationToken cancellation)
    {
        await using var writers = await Crowd.ConnectAsync(product, rooms, membersPerRoom: 1, cancellation);
        await Task.WhenAll(writers.Members.Select(async writer =>
        {
            for (var message = 0; message < Past; message++)
            {
                await writers.SendAsync(writer, due: 0);
            }
        }));
        await writers.SettleAsync(TimeSpan.FromSeconds(10));
    }

    private static async Task ManyRoomsAsync(Scene scene, Contender product, IReadOnlyList<string> rooms)
    {
        var (joins, whole) = (new Spread(), new Spread());
        await using var crowd = Crowd.Unconnected(product, rooms, MembersPerRoom);
        await Task.WhenAll(crowd.Members.Select(async member =>
        {
            var start = Stopwatch.GetTimestamp();
            await member.Hub.ConnectAsync(scene.Cancellation);
            var connected = Stopwatch.GetTimestamp();
            await member.Hub.JoinAsync(cursor: null, scene.Cancellation);
            joins.Add(Stopwatch.GetTimestamp() - connected);
            whole.Add(Stopwatch.GetTimestamp() - start);
        }));
        scene.Findings.Add(new Finding("storm", "p99 of a join, 1,000 clients at once", "ms")
        {
            Product = joins.At(0.99),
            Ratio = $"{whole.At(0.99):0} ms with connecting",
            Wanted = "≤ 1,000",
            Met = joins.At(0.99) <= 1000,
        });
        scene.Findings.Check(
            "storm", crowd.Members.All(it => it.Hub.JoinedWith >= Past), $"every one of {crowd.Members.Count:#,0} got its last {Past} events");
    }

    private static async Task SingleRoomAsync(Scene scene, Contender product, string room)
    {
        await using var crowd = Crowd.Unconnected(product, [room], OneRoom);
        await crowd.ForEachAsync(member => member.Hub.ConnectAsync(scene.Cancellation));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(crowd.Members.Select(it => it.Hub.JoinAsync(cursor: null, scene.Cancellation)));
        scene.Findings.Add(new Finding("storm", $"{OneRoom} join one room", "ms")
        {
            Product = watch.Elapsed.TotalMilliseconds,
            Wanted = "≤ 1,500",
            Met = watch.Elapsed.TotalMilliseconds <= 1500,
        });
    }
}
