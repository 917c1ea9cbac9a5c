using System.Globalization;
using System.Runtime.InteropServices;
using EscalationRoom.Benchmarks;
using EscalationRoom.Benchmarks.Baselines;
using EscalationRoom.Benchmarks.Report;
using EscalationRoom.Benchmarks.Scenarios;
using EscalationRoom.Rig;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["serve", var address, var kind, .. var rest])
{
    IMessageTable table = (kind, rest) switch
    {
        ("each", ["Sqlite", var file]) => new SqliteTable(file),
        ("each", ["PostgreSql", var connection]) => new PostgresTable(connection),
        _ => new NoTable(),
    };
    await BaselineServer.RunAsync(new Uri(address), table);
    return 0;
}

if (Options.Read(args) is not { } options || !Catalog.Knows(options.Scenario))
{
    Console.Error.WriteLine($"Usage: {Options.Usage}");
    return 2;
}

if (options.Url is null && Catalog.NeedsTheProduct(options.Scenario) && Product.WhyNot is { } missing)
{
    Console.Error.WriteLine(missing);
    return 2;
}

ThreadPool.SetMinThreads(16, 16);
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, it => Cancel(it));
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, it => Cancel(it));
var findings = new Findings();
try
{
    await Catalog.RunAsync(options, findings, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Findings.Say("Stopped.");
}
catch (InvalidOperationException broken)
{
    Findings.Say(broken.Message);
    return 1;
}

findings.Print();
if (options.Json is { } json)
{
    await findings.WriteJsonAsync(json);
}

return findings.AllTrue ? 0 : 1;

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
