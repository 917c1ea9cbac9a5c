using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Providers;

/// <summary>Before anything else starts: brings the database up to date where that is allowed, and refuses to run on one that is not.</summary>
internal sealed class MigrateAtStart(Schema schema, IOptions<DatabaseOptions> options, IHostEnvironment environment) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateAtStart)
        {
            await schema.MigrateAsync(cancellationToken);
        }

        if (environment.IsProduction() && await schema.StateAsync(cancellationToken) is { IsCurrent: false } state)
        {
            throw new DatabaseNotCurrentException(state);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
