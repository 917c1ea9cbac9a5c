using System.Diagnostics;
using System.Net;
using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>What an open queue asks of the server: the duty manager's 500 rows, read again while five rooms a second change. What its page costs, the browser tests report.</summary>
internal static class OpenQueues
{
    private const int RoomCount = 500;
    private const int Looks = 40;
    private const int DutySeat = 4;

    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(Scene scene)
    {
        var product = await scene.Site.ProductAsync(scene.Cancellation);
        var rooms = await product.OpenRoomsAsync(RoomCount, scene.Cancellation);
        using var duty = new RoomsApi(product.Address, product.TokenFor(DutySeat)!);
        await LookAsync(duty, scene.Cancellation);
        var quiet = await LookAsync(duty, scene.Cancellation);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(scene.Cancellation);
        var changing = ChangeAsync(product, rooms, ends.Token);
        var busy = await LookAsync(duty, scene.Cancellation);
        await ends.CancelAsync();
        var changes = await changing;
        scene.Findings.Check("queue", changes > 0, $"{changes} rooms changed meanwhile");
        Add(scene.Findings, "quiet", quiet, "");
        Add(scene.Findings, "while five rooms a second change", busy, $"{Ratio.Of(Median.Of(busy), Median.Of(quiet)):0.00} × quiet");
    }

    private static void Add(Findings findings, string when, List<double> looks, string ratio) =>
        findings.Add(new Finding("queue", $"a page of the queue, {RoomCount} rooms, {when}", "ms") { Product = Median.Of(looks), Ratio = ratio });

    private static async Task<List<double>> LookAsync(RoomsApi duty, CancellationToken cancellation)
    {
        var took = new List<double>();
        for (var look = 0; look < Looks; look++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await duty.GetAsync("/api/queue", cancellation);
            took.Add(watch.Elapsed.TotalMilliseconds);
            if (answer.Status is not HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"The queue was not read: {(int)answer.Status} {answer.Text}");
            }
        }

        return took;
    }

    private static async Task<int> ChangeAsync(Contender product, IReadOnlyList<string> rooms, CancellationToken ends)
    {
        using var owner = new RoomsApi(product.Address, product.TokenFor(0)!);
        var count = 0;
        try
        {
            for (; ; count++)
            {
                await owner.PostAsync($"/api/rooms/{rooms[count % rooms.Count]}/messages", new { commandId = Guid.NewGuid(), lane = "Internal", text = $"Status {count}" }, ends);
                await Task.Delay(BetweenChanges, ends);
            }
        }
        catch (OperationCanceledException)
        {
            return count;
        }
    }
}
