using System.Security.Claims;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Web.Shell.SignIn.Live;
using EscalationRoom.Web.Shell.SignIn.OpenId;
using EscalationRoom.Web.Shell.SignIn.Pages;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Who may come in, how they prove it, and how they are put out again.</summary>
public static class SignInFeature
{
    internal const string HubTicketsPath = "/api/hub-tickets";

    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts(builder.Configuration);
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OriginOptions>().BindConfiguration(OriginOptions.Section);
        services.AddSingleton<ActivePeople>().AddSingleton<LiveConnections>().AddHostedService<RevocationWatch>();
        services.AddSingleton<SessionStore>().AddSingleton<LiveSessions>().AddSingleton<SessionActivity>().AddHostedService<ForgetEnded>();
        services.AddScoped<CircuitHandler, CircuitActivity>().AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        services.AddSingleton<AccessTokenStore>().AddSingleton<HubTickets>().AddSingleton<MakeToken>();
        services.AddSingleton<ConfirmIdentity>().AddSingleton<AccountPlaces>();
        services.Configure<HubOptions>(it => it.AddFilter(new ReadOnlyHubCalls()));
        services.AddSingleton<AuthorityAddress>().AddSingleton<KnownSubjects>().AddSingleton<ClaimMap>();
        services.AddSingleton<PersonFromClaims>().AddSingleton<UserInfo>().AddScoped<OpenIdEvents>();
        AddSchemes(services);
        return builder;
    }

    /// <summary>Belongs before whatever needs to know who is asking, antiforgery included.</summary>
    public static WebApplication MapSignIn(this WebApplication app)
    {
        app.UseMiddleware<OriginCheck>();
        app.UseAuthentication();
        app.UseMiddleware<HoldLiveConnections>();
        app.UseAuthorization();
        app.UseMiddleware<ReadOnlyTokens>();
        app.MapSignInPages();
        app.MapPost(HubTicketsPath, async (ClaimsPrincipal me, HubTickets tickets, CancellationToken cancellation) =>
            TypedResults.Ok(await tickets.CreateAsync(me, cancellation)));
        return app;
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Schemes.Choose)
            .AddPolicyScheme(Schemes.Choose, displayName: null, it => it.ForwardDefaultSelector = Schemes.For)
            .AddCookie(Schemes.Cookie)
            .AddOpenIdConnect(Schemes.OpenId, _ => { })
            .AddJwtBearer(Schemes.Bearer, _ => { })
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(Schemes.AccessToken, _ => { })
            .AddScheme<AuthenticationSchemeOptions, HubTicketHandler>(Schemes.HubTicket, _ => { });
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdClient>();
        services.AddSingleton<IOptionsMonitorCache<OpenIdConnectOptions>, OptionsMadeAnew<OpenIdConnectOptions>>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        var somebody = new AuthorizationPolicyBuilder().RequireClaim(SignedIn.PersonClaim).Build();
        services.AddAuthorizationBuilder().AddPolicy("live", somebody).SetDefaultPolicy(somebody).SetFallbackPolicy(somebody);
    }
}
