using System.Security.Claims;
using System.Text.Encodings.Web;
using EscalationRoom.Data.People;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>Believes the test who it is: <c>Authorization: Test u-priya</c>. Only the tests' host knows this scheme.</summary>
internal sealed class TestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PeopleDirectory people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Test";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Name + " ", StringComparison.Ordinal) || people.Find(header[5..]) is not { IsActive: true } person)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity([new Claim(SignedIn.PersonClaim, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Name)], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }
}
