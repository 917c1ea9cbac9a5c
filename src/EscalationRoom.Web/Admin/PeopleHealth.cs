using EscalationRoom.Data;
using EscalationRoom.Data.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EscalationRoom.Web.Admin;

/// <summary>This node knows the people; without them everybody would be a stranger.</summary>
internal sealed class PeopleHealth(PeopleDirectory people, IDbContextFactory<EscalationDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (people.All.Count > 0)
        {
            return HealthCheckResult.Healthy($"{people.All.Count} known");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.People.AnyAsync(cancellationToken) ? HealthCheckResult.Unhealthy("not loaded yet") : HealthCheckResult.Healthy("nobody yet");
    }
}
