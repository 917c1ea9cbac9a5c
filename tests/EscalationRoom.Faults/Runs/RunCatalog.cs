using System.Runtime.CompilerServices;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Runs;

/// <summary>The runs by the name they are asked for.</summary>
internal static class RunCatalog
{
    public const string SelfTest = "selftest";

    private static readonly string[] Modes = ["kill", "power", "nodes", "stop", "owners", "deadlines", "reminders", "mails", "gate", SelfTest];

    public static bool Knows(string mode) => Modes.Contains(mode);

    public static async IAsyncEnumerable<RunResult> RunAsync(RunRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var run in RunsOf(request, cancellation))
        {
            yield return await run();
        }
    }

    private static IEnumerable<Func<Task<RunResult>>> RunsOf(RunRequest request, CancellationToken cancellation) => request.Mode switch
    {
        "kill" => OnBoth(request, database => KillRun.RunAsync(database, request.Cycles, request.Seed, cancellation)),
        "stop" => OnBoth(request, database => StopRun.RunAsync(database, request.Cycles, request.Seed, cancellation)),
        "owners" => OnBoth(request, database => OwnersRun.RunAsync(database, request.Cycles, request.Seed, cancellation)),
        "deadlines" => OnBoth(request, database => DeadlinesRun.RunAsync(database, request.Size ?? DeadlinesRun.Many, request.Cycles, request.Seed, cancellation)),
        "reminders" => OnBoth(request, database => RemindersRun.RunAsync(database, request.Cycles, request.Seed, cancellation)),
        "mails" => OnBoth(request, database => MailsRun.RunAsync(database, request.Size ?? MailsRun.Many, request.Cycles, request.Seed, cancellation)),
        "power" => PowerRun.Runs(request.Cycles, request.Seed, cancellation),
        "nodes" => TwoNodes(request, cancellation),
        _ => Gate.Runs(request.Seed, cancellation),
    };

    private static IEnumerable<Func<Task<RunResult>>> TwoNodes(RunRequest request, CancellationToken cancellation)
    {
        if (Missing(PrivatePostgres.WhyNot, "nodes"))
        {
            yield break;
        }

        yield return () => NodesRun.RunAsync(redis: false, request.Cycles, request.Seed, cancellation);
        if (!Missing(PrivateRedis.WhyNot, "nodes with Redis"))
        {
            yield return () => NodesRun.RunAsync(redis: true, request.Cycles, request.Seed, cancellation);
        }
    }

    private static IEnumerable<Func<Task<RunResult>>> OnBoth(RunRequest request, Func<string, Task<RunResult>> run)
    {
        if (request.On("Sqlite"))
        {
            yield return () => run("Sqlite");
        }

        if (request.On("PostgreSql") && !Missing(PrivatePostgres.WhyNot, $"{request.Mode} on PostgreSQL"))
        {
            yield return () => run("PostgreSql");
        }
    }

    private static bool Missing(string? reason, string what)
    {
        if (reason is not null)
        {
            Console.WriteLine($"{what}: skipped: {reason}");
        }

        return reason is not null;
    }
}
