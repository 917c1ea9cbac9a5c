using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Load;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Scenarios;

/// <summary>The default engine, SQLite: 256 senders, each waiting for its own answer, against one commit per message.</summary>
internal static class Append
{
    private const int Senders = 256;
    private const int Rounds = 3;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(Scene scene)
    {
        if (!scene.Site.IsOurs)
        {
            Findings.Say("append: left out: it compares servers of its own");
            return;
        }

        await using var site = new Site(scene.Options with { Database = "Sqlite" });
        var product = await site.ProductAsync(scene.Cancellation);
        var truth = await Truth.BeforeAsync(product);
        await using var each = await CrowdOf(await site.EachAsync(scene.Cancellation));
        await using var ours = await CrowdOf(product);
        var (naive, grouped) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            naive.Add(await ClosedLoop.RunAsync(each, Time));
            grouped.Add(await ClosedLoop.RunAsync(ours, Time));
        }

        var commit = await CommitTime.MedianAsync(site.Database, await site.ConnectionAsync("commit"));
        Add(scene.Findings, Median.Of(naive), Median.Of(grouped), commit);
        await truth.CheckAsync("append", ours, scene.Findings);

        async Task<Crowd> CrowdOf(Contender contender) =>
            await Crowd.ConnectAsync(contender, await contender.OpenRoomsAsync(Senders, scene.Cancellation), 1, scene.Cancellation);
    }

    private static void Add(Findings findings, double each, double ours, double commit) =>
        findings.Add(new Finding("append", $"durable appends on SQLite, {Senders} senders", "per s")
        {
            Each = each,
            Product = ours,
            Ratio = $"{Ratio.Words(ours, each)}; a commit is {commit:0.00} ms",
            Wanted = "≥ 15 × each",
            Met = ours >= 15 * each,
        });
}
