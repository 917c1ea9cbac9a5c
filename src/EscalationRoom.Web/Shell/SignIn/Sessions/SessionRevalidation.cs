using EscalationRoom.Data.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>Backstop for open pages: every five seconds a page asks whether its session still counts, in memory; the watch does the reading for all.</summary>
internal sealed class SessionRevalidation(ILoggerFactory logger, LiveSessions sessions, PeopleDirectory people)
    : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(5);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        var hasEnded = user.SessionId() is { } session && sessions.HasEnded(session);
        return Task.FromResult(!hasEnded && people.Find(user.PersonId()) is { IsActive: true });
    }
}
