using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EscalationRoom.Web.Admin;

/// <summary><c>/health/live</c>, <c>/health/ready</c>, <c>/health/startup</c>: a bare word for strangers, each check for administrators.</summary>
public static class HealthFeature
{
    /// <summary>Checks that also tell something when no server runs.</summary>
    internal const string Offline = "offline";

    private const string Ready = "ready";
    private const string Startup = "startup";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<WriterHealth>();
        services.AddHealthChecks()
            .AddCheck<LifetimeHealth>("running", tags: [Ready, Startup])
            .AddCheck<DatabaseHealth>("database writable", tags: [Ready, Offline])
            .AddCheck<WriterHealth>("writer", tags: [Ready])
            .AddCheck<PeopleHealth>("people", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        Map(app, "/health/live", _ => false);
        Map(app, "/health/ready", it => it.Tags.Contains(Ready));
        Map(app, "/health/startup", it => it.Tags.Contains(Startup));
    }

    private static void Map(WebApplication app, string path, Func<HealthCheckRegistration, bool> which) =>
        app.MapHealthChecks(path, new HealthCheckOptions { Predicate = which, ResponseWriter = WriteAsync }).AllowAnonymous();

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var people = http.RequestServices.GetRequiredService<PeopleDirectory>();
        return people.Find(http.User.PersonId())?.Role is Role.Admin
            ? http.Response.WriteAsJsonAsync(
                report.Entries.ToDictionary(it => it.Key, it => new { it.Value.Status, it.Value.Description, it.Value.Duration }), EventPayload.Json)
            : http.Response.WriteAsync(report.Status.ToString());
    }
}
