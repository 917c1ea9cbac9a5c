using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EscalationRoom.Web.Admin;

/// <summary>Started, and not asked to stop.</summary>
internal sealed class LifetimeHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime switch
        {
            { ApplicationStopping.IsCancellationRequested: true } => HealthCheckResult.Unhealthy("stopping"),
            { ApplicationStarted.IsCancellationRequested: false } => HealthCheckResult.Unhealthy("starting"),
            _ => HealthCheckResult.Healthy("started"),
        });
}
