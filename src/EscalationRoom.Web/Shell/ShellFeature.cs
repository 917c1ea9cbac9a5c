using EscalationRoom.Web.Shell.Outside;
using EscalationRoom.Web.Shell.Pages;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EscalationRoom.Web.Shell;

/// <summary>The frame around every page: layout, colours, headers, error pages and the circuits pages live in.</summary>
public static class ShellFeature
{
    private const long LargestCircuitMessage = 32 * 1024;

    /// <summary>How long a page whose connection was lost can come back to its circuit.</summary>
    private static readonly TimeSpan Retained = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddTransient<IStartupFilter, SecurityHeaders>().AddTransient<IStartupFilter, FirstRun>();
        services.AddRazorComponents().AddInteractiveServerComponents(Limit).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestCircuitMessage);
        services.AddOptions<OutboundOptions>().BindConfiguration(OutboundOptions.Section);
        services.AddSingleton<FetchText>();
        services.AddSingleton<OpenPages>();
        services.AddScoped<CircuitConnection>().AddScoped<CircuitHandler>(it => it.GetRequiredService<CircuitConnection>());
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery();
        return services;
    }

    public static void MapShell(this WebApplication app)
    {
        app.UseWhen(IsForPeople, pages =>
        {
            pages.UseExceptionHandler(trouble => trouble.Run(PlainAnswers.TroubleAsync));
            pages.UseStatusCodePages(PlainAnswers.NotFoundAsync);
        });
        app.Use(RoomAddress.CheckAsync);
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(live =>
        {
            live.DisableWebSocketCompression = true;
            live.ContentSecurityFrameAncestorsPolicy = null;
        });
    }

    /// <summary>Machines get problem+json, people get a page.</summary>
    private static bool IsForPeople(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments("/hubs") && !http.Request.Path.StartsWithSegments("/connect");

    private static void Limit(CircuitOptions circuits)
    {
        circuits.DetailedErrors = false;
        circuits.DisconnectedCircuitMaxRetained = 100;
        circuits.DisconnectedCircuitRetentionPeriod = Retained;
        // A call that waits while the connection is away must not give up before the page may come back: a part that is being
        // taken down would end the whole circuit by that.
        circuits.JSInteropDefaultCallTimeout = Retained + TimeSpan.FromMinutes(1);
        circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
    }
}
