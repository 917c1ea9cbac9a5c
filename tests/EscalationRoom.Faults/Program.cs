using System.Globalization;
using System.Runtime.InteropServices;
using EscalationRoom.Faults.Runs;
using EscalationRoom.Rig;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (RunRequest.Read(args) is not { } request || !RunCatalog.Knows(request.Mode))
{
    Console.Error.WriteLine($"Usage: {RunRequest.Usage}");
    return 2;
}

if (request.Mode == RunCatalog.SelfTest)
{
    return SelfTest.Run() & await SelfTest.RunSqlAsync() ? 0 : 1;
}

if (Product.WhyNot is { } missing)
{
    Console.Error.WriteLine(missing);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
ThreadPool.SetMinThreads(16, 16);
var good = true;
try
{
    await foreach (var result in RunCatalog.RunAsync(request, stop.Token))
    {
        result.Tell();
        good &= result.Violations.Count == 0;
        if (request.Ledger)
        {
            await RunLedger.AppendAsync(request, result);
        }
    }
}
catch (Exception broken) when (broken is InvalidOperationException or OperationCanceledException)
{
    Console.Error.WriteLine(broken.Message);
    return 1;
}

return good ? 0 : 1;

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
