using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.Clients;
using EscalationRoom.Identity.Keys;
using EscalationRoom.Identity.Security;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.TierClaims;

namespace EscalationRoom.Identity;

/// <summary>The bundled OpenID Connect server, inside the app or as a process of its own.</summary>
public static class IdentityFeature
{
    /// <summary>Adds the server to the app. If <c>Identity:Authority</c> names another one, only accounts can be made here, for a server that shares the database.</summary>
    public static WebApplicationBuilder AddEmbeddedIdentity(this WebApplicationBuilder builder)
    {
        if (IsEmbedded(builder.Configuration))
        {
            return builder.AddIdentity();
        }

        builder.Services.AddAccountStore();
        return builder;
    }

    public static WebApplication MapEmbeddedIdentity(this WebApplication app) =>
        IsEmbedded(app.Configuration) ? app.MapIdentity() : app;

    public static WebApplicationBuilder AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AuthorityOptions>().BindConfiguration(AuthorityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddAccountStore();
        builder.Services.AddSignInPages();
        builder.Services.AddSecurity();
        builder.Services.AddOpenIdServer(IsHttps(builder.Configuration));
        builder.Services.AddHostedService<RegisterClients>();
        builder.Services.AddHostedService<ForgetSpentTokens>();
        return builder;
    }

    public static WebApplication MapIdentity(this WebApplication app)
    {
        app.MapSignInPages();
        app.MapSecurity();
        app.MapAuthorization();
        app.MapTokens();
        return app;
    }

    private static bool IsEmbedded(IConfiguration configuration) => string.IsNullOrEmpty(configuration["Identity:Authority"]);

    /// <summary>Behind a TLS proxy the public address says https; without one (Development) tokens travel over plain loopback.</summary>
    private static bool IsHttps(ConfigurationManager configuration) =>
        (configuration["Identity:Issuer"] is { Length: > 0 } issuer ? issuer : configuration["PublicBaseUrl"] ?? "")
        .StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
