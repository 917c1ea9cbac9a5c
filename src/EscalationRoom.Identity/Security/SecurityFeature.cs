using EscalationRoom.Identity.Security.Authenticator;
using EscalationRoom.Identity.Security.Passkeys;
using EscalationRoom.Identity.Security.Passwords;
using EscalationRoom.Identity.SignIn;

namespace EscalationRoom.Identity.Security;

/// <summary>Where people change how they sign in: password, authenticator app, passkeys, recovery codes. Plain pages, as all of the server's.</summary>
internal static class SecurityFeature
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton<RecentSignIn>();
        services.AddSingleton<Halfway>();
        services.AddSingleton<AppAddress>();
        services.AddSingleton<PendingKeys>();
        services.AddScoped<Overview>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<EnrolAuthenticator>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<RemoveAuthenticator>();
        services.AddScoped<FirstFactor>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<RemovePasskey>();
    }

    public static void MapSecurity(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery().AddEndpointFilter(app.Services.GetRequiredService<PageHeaders>());
        pages.MapGet(SecurityPaths.FirstFactor, FirstFactor.ShowAsync);
        pages.MapPost(SecurityPaths.FirstFactor, FirstFactor.EnrolAsync);
        pages.MapFirstPasskey();
        var mine = pages.MapGroup("").AddEndpointFilter(app.Services.GetRequiredService<RecentSignIn>());
        mine.MapGet(SecurityPaths.Home, (HttpContext http, Overview overview) => overview.ShowAsync(http, refusal: null, StatusCodes.Status200OK));
        mine.MapPasswords();
        mine.MapAuthenticator();
        mine.MapPasskeys();
        mine.MapRecoveryCodes();
    }
}
