using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>This very program as a server of the plainest kind.</summary>
internal sealed class Baseline : Contender
{
    private readonly ChildProcess _process;
    private readonly int _databasePid;

    private Baseline(string name, Uri address, ChildProcess process, int databasePid)
        : base(name, address) => (_process, _databasePid) = (process, databasePid);

    public static async Task<Baseline> StartAsync(string name, string[] arguments, int databasePid, CancellationToken cancellation)
    {
        var address = Loopback.Address(Loopback.FreePort());
        var itself = typeof(Baseline).Assembly.Location;
        var process = ChildProcess.Start("dotnet", [itself, "serve", address.ToString(), .. arguments]);
        var baseline = new Baseline(name, address, process, databasePid);
        await baseline.AnswersAsync(cancellation);
        return baseline;
    }

    public override double CpuSeconds() =>
        ProcessCost.CpuOf(_process.Pid) + (_databasePid > 0 ? ProcessCost.CpuOfFamily(_databasePid) : 0);

    public override long Memory() => ProcessCost.MemoryOf(_process.Pid);

    public override string? TokenFor(int seat) => null;

    public override Task<IReadOnlyList<string>> OpenRoomsAsync(int count, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([.. Enumerable.Range(1, count).Select(it => $"ROOM-{it:D4}-{Guid.NewGuid():N}")]);

    public override ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task AnswersAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 200 && !_process.HasExited; attempt++)
        {
            try
            {
                await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellation);
            }
        }

        throw new InvalidOperationException($"The baseline {Name} did not start:\n{_process.LastWords}");
    }
}
