using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>The browser's cookie: bound to this host, unreadable for scripts, and only a reference to a session kept here.</summary>
internal sealed class SessionCookie(OwnAddress own, SessionStore store) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name is not Schemes.Cookie)
        {
            return;
        }

        options.Cookie.Name = own.CookieName("EscalationRoom");
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = own.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The session's row slides by itself: the framework would renew the ticket, and with it the cookie.
        options.SlidingExpiration = false;
        options.SessionStore = store;
        options.AccessDeniedPath = SignInPaths.AccessDenied;
        options.ForwardChallenge = Schemes.OpenId;
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);
}
