using System.Diagnostics;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>Every member sends, waits for the answer, and sends again.</summary>
internal static class ClosedLoop
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <returns>Answered sends per second.</returns>
    public static async Task<double> RunAsync(Crowd crowd, TimeSpan time)
    {
        var until = Stamp.After(Stopwatch.GetTimestamp(), WarmUp + time);
        var senders = Task.WhenAll(crowd.Members.Select(it => SendUntilAsync(crowd, it, until)));
        await Task.Delay(WarmUp);
        var (answered, from) = (crowd.Answered, Stopwatch.GetTimestamp());
        await Task.Delay(time);
        var rate = (crowd.Answered - answered) / Stopwatch.GetElapsedTime(from).TotalSeconds;
        await senders;
        return rate;
    }

    private static async Task SendUntilAsync(Crowd crowd, CrowdMember member, long until)
    {
        while (Stopwatch.GetTimestamp() < until)
        {
            await crowd.SendAsync(member, Stopwatch.GetTimestamp());
        }
    }
}
