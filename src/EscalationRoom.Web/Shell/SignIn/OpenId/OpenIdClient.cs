using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>The app as a client of its authority, whichever that is: code flow with PKCE, back to one exact address.</summary>
internal sealed class OpenIdClient(IOptions<SignInOptions> options, AuthorityAddress authority, OwnAddress own, StoredKeys keys)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(string? name, OpenIdConnectOptions oidc)
    {
        if (name is not Schemes.OpenId)
        {
            return;
        }

        SetAuthority(oidc);
        SetFlow(oidc);
        SetCookies(oidc);
        oidc.EventsType = typeof(OpenIdEvents);
    }

    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    private void SetAuthority(OpenIdConnectOptions oidc)
    {
        var wanted = options.Value;
        oidc.Authority = authority.Public;
        oidc.RequireHttpsMetadata = authority.IsHttps;
        oidc.BackchannelHttpHandler = authority.NewBackChannel();
        oidc.ClientId = wanted.ClientId;
        oidc.ClientSecret = wanted.IsEmbedded && wanted.ClientSecret.Length == 0 ? keys.ClientSecret() : wanted.ClientSecret;
    }

    private void SetFlow(OpenIdConnectOptions oidc)
    {
        oidc.SignInScheme = Schemes.Cookie;
        oidc.SignOutScheme = Schemes.Cookie;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.SaveTokens = true;
        oidc.SignedOutRedirectUri = SignInPaths.SignedOut;
        // Front-channel sign-out is a GET that anybody's page could make.
        oidc.RemoteSignOutPath = default;
        oidc.Scope.Clear();
        foreach (var scope in options.Value.Scopes.Prepend("email").Prepend("profile").Prepend("openid").Distinct())
        {
            oidc.Scope.Add(scope);
        }
    }

    private void SetCookies(OpenIdConnectOptions oidc)
    {
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = own.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }
    }
}
