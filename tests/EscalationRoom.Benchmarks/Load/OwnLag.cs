using System.Diagnostics;
using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>How late this program itself is: what it is late by, it adds to every figure it takes.</summary>
internal static class OwnLag
{
    /// <returns>Waits of small work for a thread of ours, until told to stop.</returns>
    public static async Task<Spread> WatchAsync(CancellationToken until)
    {
        var lags = new Spread();
        while (!until.IsCancellationRequested)
        {
            await Task.Delay(20, CancellationToken.None);
            var from = Stopwatch.GetTimestamp();
            await Task.Run(() => lags.Add(Stopwatch.GetTimestamp() - from), CancellationToken.None);
        }

        return lags;
    }
}
