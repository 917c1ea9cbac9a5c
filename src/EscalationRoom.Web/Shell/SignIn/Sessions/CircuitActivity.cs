using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>Notes that somebody does something in a page.</summary>
internal sealed class CircuitActivity(SessionActivity activity, AuthenticationStateProvider authentication) : CircuitHandler
{
    private Guid? _session;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        _session = (await authentication.GetAuthenticationStateAsync()).User.SessionId();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (_session is { } session)
        {
            activity.Note(session);
        }

        return next(context);
    };
}
