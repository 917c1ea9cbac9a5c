using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>A short round of everything for every change: the checker itself first, then what two databases allow in a minute and a half.</summary>
internal static class Gate
{
    public static IEnumerable<Func<Task<RunResult>>> Runs(int seed, CancellationToken cancellation)
    {
        yield return SelfTestAsync;
        yield return () => KillRun.RunAsync("Sqlite", cycles: 6, seed, cancellation);
        foreach (var run in Waiting(seed, cancellation))
        {
            yield return run;
        }

        if (PrivatePostgres.WhyNot is { } reason)
        {
            Console.WriteLine($"the rest: skipped: {reason}");
            yield break;
        }

        yield return () => NodesRun.RunAsync(redis: PrivateRedis.WhyNot is null, cycles: 3, seed, cancellation);
        yield return () => OwnersRun.RunAsync("PostgreSql", rounds: 20, seed, cancellation);
    }

    /// <summary>Both mostly wait for the time to pass, so they wait together.</summary>
    private static IEnumerable<Func<Task<RunResult>>> Waiting(int seed, CancellationToken cancellation)
    {
        var mails = Task.FromException<RunResult>(new InvalidOperationException("The mails were not begun."));
        yield return () =>
        {
            mails = MailsRun.RunAsync("Sqlite", MailsRun.Small, cycles: 2, seed, cancellation);
            return DeadlinesRun.RunAsync("Sqlite", DeadlinesRun.Small, cycles: 2, seed, cancellation);
        };
        yield return () => mails;
    }

    private static async Task<RunResult> SelfTestAsync()
    {
        var good = SelfTest.Run() & await SelfTest.RunSqlAsync();
        return new RunResult("selftest", "memory", 1, 0, 0, 0, good ? [] : [new("selftest", "the checker missed a planted fault")]);
    }
}
