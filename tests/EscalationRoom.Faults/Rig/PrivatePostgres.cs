using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EscalationRoom.Rig;

/// <summary>
/// A PostgreSQL server of our own: a fresh cluster in a temporary folder, on loopback, durable as it comes. Ended and removed when
/// disposed. Needs nothing but the distribution's package, so that other test projects may link this file.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Superuser = "escalation";

    private readonly string _binaries;
    private readonly string _folder;

    private PrivatePostgres(string binaries, string folder, int port) => (_binaries, _folder, Port) = (binaries, folder, port);

    /// <summary>Why there can be none here, or nothing.</summary>
    public static string? WhyNot => FindBinaries() is null ? "PostgreSQL is not installed (no initdb beside postgres)" : null;

    public int Port { get; }

    /// <summary>The first of its processes; the others are its children.</summary>
    public int Pid => int.Parse(File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static async Task<PrivatePostgres> StartAsync()
    {
        var binaries = FindBinaries() ?? throw new InvalidOperationException(WhyNot);
        var server = new PrivatePostgres(binaries, Directory.CreateTempSubdirectory("escalationroom-pg-").FullName, FreePort());
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", server._folder);
        }

        await server.RunBinaryAsync("initdb", "-D", server.Data, "-U", Superuser, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.LaunchAsync();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={Superuser};Database={database}";

    public async Task CreateDatabaseAsync(string database) =>
        await RunBinaryAsync("createdb", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", Superuser, database);

    /// <summary>Starts the cluster, also again after it was stopped.</summary>
    public Task LaunchAsync() => RunBinaryAsync(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -k {_folder} -h 127.0.0.1 -c max_connections=250");

    public Task StopAsync(bool atOnce = false) => RunBinaryAsync("pg_ctl", "stop", "-w", "-D", Data, "-m", atOnce ? "immediate" : "fast");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await StopAsync(atOnce: true);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string? FindBinaries()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(folder => Path.Combine(folder, "postgres"))
            .Where(File.Exists)
            .Select(file => Path.GetDirectoryName(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file)!);
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(it => Path.Combine(it, "bin"))
            : [];
        return onPath.Concat(installed).FirstOrDefault(it => File.Exists(Path.Combine(it, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>PostgreSQL refuses to run as root; then it runs as the account its package made.</summary>
    private Task RunBinaryAsync(string name, params string[] arguments)
    {
        var program = Path.Combine(_binaries, name);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : RunAsync(program, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // The server inherits our output when it is redirected, and would hold it open: so it is not read to the end.
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(info)!;
        var errors = new List<string>();
        process.ErrorDataReceived += (_, it) => errors.Add(it.Data ?? "");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var ended = new TaskCompletionSource();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ended.TrySetResult();
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments[0]} failed: {string.Join(' ', errors)}");
        }
    }
}
