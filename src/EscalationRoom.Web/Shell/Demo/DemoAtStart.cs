using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.Demo;

/// <summary>Before the server listens: whoever comes first finds the demo complete.</summary>
internal sealed class DemoAtStart(DemoSeed seed, IOptions<DemoOptions> demo) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => demo.Value.Enabled ? seed.RunAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
