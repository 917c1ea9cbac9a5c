using EscalationRoom.Data;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.TierClaims;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.Keys;

/// <summary>The protocol, as strict as RFC 9700 asks: code with PKCE S256 only, short tokens, rolling refresh.</summary>
internal static class OpenIdServer
{
    public static void AddOpenIdServer(this IServiceCollection services, bool isHttps)
    {
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, ServerKeys>();
        services.AddSingleton<IOptionsMonitorCache<OpenIddictServerOptions>, OptionsMadeAnew<OpenIddictServerOptions>>();
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<EscalationDb>())
            .AddServer(server =>
            {
                SetEndpoints(server);
                SetLifetimes(server);
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow();
                server.Configure(it => it.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
                server.RegisterScopes(Scopes.Profile, Scopes.Email, PersonClaims.ApiScope);
                server.RegisterClaims(PersonClaims.All);
                // The app and every other API check our tokens with standard JWT code.
                server.DisableAccessTokenEncryption();
                var host = server.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough();
                if (!isHttps)
                {
                    host.DisableTransportSecurityRequirement();
                }
            });
    }

    private static void SetEndpoints(OpenIddictServerBuilder server) => server
        .SetAuthorizationEndpointUris("connect/authorize")
        .SetTokenEndpointUris("connect/token")
        .SetUserInfoEndpointUris("connect/userinfo")
        .SetRevocationEndpointUris("connect/revoke")
        .SetEndSessionEndpointUris("connect/logout");

    private static void SetLifetimes(OpenIddictServerBuilder server) => server
        .SetAuthorizationCodeLifetime(TimeSpan.FromSeconds(60))
        .SetAccessTokenLifetime(TimeSpan.FromMinutes(5))
        .SetIdentityTokenLifetime(TimeSpan.FromMinutes(5))
        .SetRefreshTokenLifetime(TimeSpan.FromHours(8))
        .SetRefreshTokenReuseLeeway(TimeSpan.Zero);
}
