using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace EscalationRoom.Rig;

/// <summary>How one node of the product is run.</summary>
/// <param name="Provider">Sqlite or PostgreSql.</param>
/// <param name="Settings">Further configuration, in environment form.</param>
public sealed record ProductSetup(string Provider, string Connection, IReadOnlyDictionary<string, string> Settings)
{
    public static ProductSetup Sqlite(string file) =>
        new("Sqlite", $"Data Source={file}", new Dictionary<string, string>());

    public static ProductSetup PostgreSql(string connection) =>
        new("PostgreSql", connection, new Dictionary<string, string>());

    public ProductSetup With(string name, string value) =>
        this with { Settings = new Dictionary<string, string>(Settings) { [name] = value } };

    /// <summary>Limits meant for one person's hands are lifted, as for a service account: the load comes from few people.</summary>
    public ProductSetup ForLoad() => With("Limits__SendsPerSecond", "1000000").With("Limits__SendBurst", "1000000");

    public Dictionary<string, string> Environment(Uri address, string folder) => new(Settings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = address.ToString(),
        ["PublicBaseUrl"] = address.ToString(),
        ["Database__Provider"] = Provider,
        ["Database__MigrateAtStart"] = "true",
        ["ConnectionStrings__Main"] = Connection,
        ["Storage__Folder"] = folder,
        ["Demo__Enabled"] = "true",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft"] = "Warning",
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning",
        ["DOTNET_NOLOGO"] = "1",
    };
}

/// <summary>One node of the real product: the built executable as its own process, on loopback.</summary>
public sealed class Product(ProductSetup setup, string folder, int? port = null) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestCommand = TimeSpan.FromSeconds(120);

    private ChildProcess? _process;

    public static string? WhyNot => Assembly.Exists ? null : "the product is not built: dotnet publish -c Release --use-current-runtime -p:PublishReadyToRun=true src/EscalationRoom.Web";

    public Uri Address { get; } = Loopback.Address(port ?? Loopback.FreePort());

    public int Pid => _process?.Pid ?? 0;

    public string LastWords => _process?.LastWords ?? "";

    /// <summary>What is shipped, if it is as new as what was built: published code need not be compiled at each start.</summary>
    private static readonly FileInfo Assembly = new[] { Built(RuntimeInformation.RuntimeIdentifier, "publish"), Built() }.MaxBy(it => it.LastWriteTimeUtc)!;

    /// <returns>From process start to the first good answer of /health/ready.</returns>
    public async Task<TimeSpan> StartAsync(CancellationToken cancellation)
    {
        Launch();
        return await ReadyAsync(cancellation);
    }

    private static FileInfo Built(params string[] under) =>
        new(RepositoryRoot.File(["src", "EscalationRoom.Web", "bin", "Release", "net10.0", .. under, "EscalationRoom.Web.dll"]));

    public void Launch() => _process = ChildProcess.Start("dotnet", [Assembly.FullName], setup.Environment(Address, folder), folder);

    public async Task<TimeSpan> ReadyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(2) };
        while (watch.Elapsed < LongestStart)
        {
            if (_process is { HasExited: true })
            {
                throw new InvalidOperationException($"The product ended while starting:\n{LastWords}");
            }

            if (await IsReadyAsync(http, cancellation))
            {
                return watch.Elapsed;
            }

            await Task.Delay(20, cancellation);
        }

        throw new InvalidOperationException($"The product was not ready within {LongestStart.TotalSeconds:0} s:\n{LastWords}");
    }

    public Task KillAsync() => _process?.KillAsync() ?? Task.CompletedTask;

    public Task StopAsync() => _process?.StopAsync() ?? Task.CompletedTask;

    public void Pause() => _process?.Signal(Signals.Stop);

    public void Resume() => _process?.Signal(Signals.Continue);

    /// <summary>The product's own command line, with this node's configuration.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) =>
        ChildProcess.RunAsync("dotnet", [Assembly.FullName, .. arguments], setup.Environment(Address, folder), LongestCommand, folder);

    public async Task<string> TokenAsync(DemoPerson person)
    {
        var made = await RunAsync("token", "create", "--person", person.Email, "--name", "load", "--scope", "write");
        return made.ExitCode == 0 ? made.Output.Trim() : throw new InvalidOperationException($"No token for {person.Email} ({made.ExitCode}): {made.Words}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Signal(Signals.Continue);
            await _process.DisposeAsync();
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
