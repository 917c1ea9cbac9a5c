using System.Diagnostics;
using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load.Pages;
using EscalationRoom.Benchmarks.Report;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>What the room's page costs the server: a hundred open pages of one room with ten thousand messages, each a real circuit.</summary>
internal static class Circuits
{
    private const int MessageCount = 10_000;
    private const int PageCount = 100;
    private const int PerPerson = 8;
    private const int Sends = 100;

    /// <summary>Sent before anything is measured: a server that has just started spends half its time compiling what it draws with.</summary>
    private const int WarmUp = 300;

    private const int Rounds = 3;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenSends = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(Scene scene)
    {
        if (!scene.Site.IsOurs)
        {
            Findings.Say("circuits: left out: the memory of a product we did not start cannot be read");
            return;
        }

        await using var product = await scene.Site.FreshProductAsync(scene.Cancellation, it => it.With("Identity__SecondFactorFor", "Nobody"));
        var room = await FillAsync(product, scene.Cancellation);
        await using var crowd = new PageCrowd(product.Address, $"/r/{room}");
        await crowd.SignInAsync(PerPerson, PageCount, scene.Cancellation);
        await crowd.OpenAsync(PerPerson, scene.Cancellation);
        await crowd.CloseAsync();
        var before = await HeldAsync(product, scene.Cancellation);
        await crowd.OpenAsync(PageCount, scene.Cancellation);
        var each = (await HeldAsync(product, scene.Cancellation) - before) / (double)PageCount;
        scene.Findings.Add(new Finding("circuits", $"memory per open page of {MessageCount:#,0} messages, {PageCount} of them", "KiB") { Product = each, Wanted = "≤ 800", Met = each <= 800 });
        await DeliverAsync(scene, product, crowd, room);
        scene.Findings.Check("circuits", crowd.Troubles.Count == 0, $"{crowd.Troubles.Count} circuits complained {string.Join(", ", crowd.Troubles.Distinct())}");
    }

    /// <summary>What is held after everything that is not was collected.</summary>
    private static async Task<long> HeldAsync(StartedProduct product, CancellationToken cancellation)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await Task.Delay(Rest, cancellation);
            await FullCollection.OfAsync(product.Node.Pid, cancellation);
        }

        return product.Memory();
    }

    private static async Task<string> FillAsync(StartedProduct product, CancellationToken cancellation)
    {
        var room = (await product.OpenRoomsAsync(1, cancellation))[0];
        using var owner = new RoomsApi(product.Address, product.TokenFor(0)!);
        var options = new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, MessageCount), options, async (number, stop) => await PostAsync(owner, room, $"Status {number}: pool at 400, queue drained, no timeouts since the restart.", stop));
        foreach (var person in PageCrowd.Guests)
        {
            await owner.PostAsync($"/api/rooms/{room}/participants", new { commandId = Guid.NewGuid(), person = person.Email }, cancellation);
        }

        return room;
    }

    private static async Task PostAsync(RoomsApi owner, string room, string text, CancellationToken cancellation)
    {
        var answer = await owner.PostAsync($"/api/rooms/{room}/messages", new { commandId = Guid.NewGuid(), lane = "Internal", text }, cancellation);
        if (!answer.IsGood)
        {
            throw new InvalidOperationException($"A message was not taken: {(int)answer.Status} {answer.Text}");
        }
    }

    /// <summary>One message to every page, ten times a second.</summary>
    private static async Task DeliverAsync(Scene scene, StartedProduct product, PageCrowd crowd, string room)
    {
        using var sender = new RoomsApi(product.Address, product.TokenFor(1)!);
        await SendAsync(sender, room, WarmUp, scene.Cancellation);
        crowd.Forget();
        var (cpu, watch) = (product.CpuSeconds(), Stopwatch.StartNew());
        await SendAsync(sender, room, Sends, scene.Cancellation);
        var (spent, seen) = (product.CpuSeconds() - cpu, crowd.Delays.Order().ToList());
        scene.Findings.Check("circuits", seen.Count == Sends * PageCount, $"{seen.Count:#,0} of {Sends * PageCount:#,0} deliveries were drawn, in {watch.Elapsed.TotalSeconds:0.0} s");
        var (perThousand, late) = (spent * 1000 / Math.Max(1, seen.Count) * 1000, seen.Count > 0 ? seen[seen.Count * 99 / 100] : double.NaN);
        scene.Findings.Add(new Finding("circuits", $"CPU for 1,000 page deliveries, {PageCount} pages, 10 messages/s", "ms") { Product = perThousand, Wanted = "≤ 150", Met = perThousand <= 150 });
        scene.Findings.Add(new Finding("circuits", "from sent to drawn on a page, p99", "ms") { Product = late, Wanted = "≤ 300", Met = late <= 300 });
    }
    private static async Task SendAsync(RoomsApi sender, string room, int count, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        for (var sent = 0; sent < count; sent++)
        {
            await PostAsync(sender, room, PageCrowd.Stamp(), cancellation);
            var wait = (BetweenSends * (sent + 1)) - watch.Elapsed;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellation);
        }

        await Task.Delay(Rest, cancellation);
    }
}
