using System.Diagnostics;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>Open loop: sends when a message is due, whatever became of the ones before. A thread of its own, so that it never queues behind the load.</summary>
internal static class Pacer
{
    /// <returns>False when so much was unanswered that sending on would have told nothing more.</returns>
    public static Task<bool> RunAsync(Crowd crowd, double rate, long start, TimeSpan time, int mostOutstanding = int.MaxValue)
    {
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => ended.SetResult(Send(crowd, rate, start, time, mostOutstanding))) { IsBackground = true, Name = "pacer" };
        thread.Start();
        return ended.Task;
    }

    private static bool Send(Crowd crowd, double rate, long start, TimeSpan time, int mostOutstanding)
    {
        var total = (long)(rate * time.TotalSeconds);
        for (long sent = 0; sent < total;)
        {
            var due = Math.Min(total, 1 + (long)((Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency * rate));
            for (; sent < due; sent++)
            {
                var moment = start + (long)(sent / rate * Stopwatch.Frequency);
                _ = crowd.SendAsync(crowd.Members[(int)(sent % crowd.Members.Count)], moment);
            }

            if (crowd.Outstanding > mostOutstanding)
            {
                return false;
            }

            Thread.Sleep(1);
        }

        return true;
    }
}
