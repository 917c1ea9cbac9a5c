using EscalationRoom.Data.Timeline;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EscalationRoom.Web.Admin;

/// <summary>
/// No commit failed since the last look. One report takes the node out of service; without traffic nothing would ever prove it well
/// again, so the next look trusts the database's own check.
/// </summary>
internal sealed class WriterHealth(TimelineWriter writer) : IHealthCheck
{
    private bool _isReported;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var isWell = writer.IsHealthy || _isReported;
        _isReported = !writer.IsHealthy;
        return Task.FromResult(isWell ? HealthCheckResult.Healthy($"{writer.Backlog} waiting") : HealthCheckResult.Unhealthy("a commit failed"));
    }
}
