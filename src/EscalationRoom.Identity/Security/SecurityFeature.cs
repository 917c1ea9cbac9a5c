using EscalationRoom.Identity.Security.Authenticator;
using EscalationRoom.Identity.Security.Passwords;
using EscalationRoom.Identity.SignIn;

namespace EscalationRoom.Identity.Security;

/// <summary>Where people change how they sign in: password, authenticator app, recovery codes. Plain pages, as all of the server's.</summary>
internal static class SecurityFeature
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton<RecentSignIn>();
        services.AddSingleton<OtherSessions>();
        services.AddSingleton<AppAddress>();
        services.AddSingleton<PendingKeys>();
        services.AddScoped<Overview>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<EnrolAuthenticator>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<RemoveAuthenticator>();
    }

    public static void MapSecurity(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery().AddEndpointFilter(app.Services.GetRequiredService<PageHeaders>());
        pages.MapFirstFactor();
        var mine = pages.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<RecentSignIn>());
        mine.MapGet(SecurityPaths.Home, Overview.ShowAsync);
        mine.MapPasswords();
        mine.MapAuthenticator();
        mine.MapRecoveryCodes();
    }
}
