using System.Data.Common;
using EscalationRoom.Data;
using EscalationRoom.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EscalationRoom.Web.Admin;

/// <summary>Reachable, of this version, and taking writes.</summary>
internal sealed class DatabaseHealth(Schema schema, IDbContextFactory<EscalationDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await schema.StateAsync(cancellationToken) is { IsCurrent: false })
            {
                return HealthCheckResult.Unhealthy("not reachable, or not of this version; see 'db status'");
            }

            await TryWritingAsync(cancellationToken);
            return HealthCheckResult.Healthy("takes writes");
        }
        catch (DbException away)
        {
            return HealthCheckResult.Unhealthy("does not take writes", away);
        }
    }

    /// <summary>Takes what a write takes and changes nothing.</summary>
    private async Task TryWritingAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.RoomCounters.Where(it => it.Year < 0).ExecuteUpdateAsync(it => it.SetProperty(counter => counter.Last, 0), cancellation);
    }
}
