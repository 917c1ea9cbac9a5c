using System.Collections.Concurrent;
using System.IO.Compression;
using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class WeighingThePages(RunningApp app) : IClassFixture<RunningApp>
{
    private const int MostKilobytes = 900;

    [Fact]
    public async Task A_first_visit_to_a_room_brings_at_most_900_kilobytes_compressed_before_pictures()
    {
        await using var priya = await app.Open("u-priya", it => it.ServiceWorkers = ServiceWorkerPolicy.Block);
        var came = new ConcurrentQueue<IResponse>();
        priya.Page.Response += (_, response) => came.Enqueue(response);
        await priya.EnterRoom(await new Story(app).Open());
        await priya.Page.WaitForSelectorAsync(".palette[data-ready]", new() { State = WaitForSelectorState.Attached });

        var weights = await Task.WhenAll(came.Where(it => it.Request.ResourceType is not "image" and not "websocket").Select(WeighAsync));
        var heaviest = string.Join(", ", weights.OrderByDescending(it => it.Bytes).Take(5).Select(it => $"{it.Path} {it.Bytes / 1024}"));
        TestContext.Current.SendDiagnosticMessage($"{weights.Sum(it => it.Bytes) / 1024} KB in {weights.Length} answers; heaviest {heaviest}");
        Assert.True(weights.Length > 10, "The page's files were not seen.");
        Assert.True(weights.Sum(it => it.Bytes) <= MostKilobytes * 1024, heaviest);
    }

    /// <summary>A built product sends a package's files as they are; the published one compresses them, so they are weighed compressed.</summary>
    private static async Task<(string Path, long Bytes)> WeighAsync(IResponse response)
    {
        var (sizes, headers, path) = (await response.Request.SizesAsync(), await response.AllHeadersAsync(), new Uri(response.Url).AbsolutePath);
        return headers.ContainsKey("content-encoding") || response.Status is not 200
            ? (path, sizes.ResponseBodySize + sizes.ResponseHeadersSize)
            : (path, Compressed(await response.BodyAsync()) + sizes.ResponseHeadersSize);
    }

    private static long Compressed(byte[] body)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return to.Length;
    }
}
