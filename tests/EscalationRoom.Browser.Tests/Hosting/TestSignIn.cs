using System.Security.Claims;
using System.Text.Encodings.Web;
using EscalationRoom.Data.People;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>Believes the test's browser who it is. Only the tests' host knows this scheme; signing in for real has its own tests.</summary>
internal sealed class TestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PeopleDirectory people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Test";
    public const string Cookie = "test-person";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { } handle || people.Find(handle) is not { IsActive: true } person)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity([new Claim(SignedIn.PersonClaim, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Name)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }
}
